package org.liandong.requests;

import static org.liandong.requests.db.Tables.OUTSIDE;
import static org.liandong.requests.db.Tables.REQUEST;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Uuid7;
import org.liandong.requests.Fact.By;
import org.liandong.requests.imports.ImportMapping.State;
import org.liandong.requests.imports.ImportReading.Read;
import org.liandong.requests.imports.Imports;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that were handed in elsewhere. They are nobody's account here, so nobody is told; those
 * that are open get their clock from the moment we have them; those that are closed have lapsed,
 * for no resident of ours has said that they are solved.
 */
@Component
public class Outsiders {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final DSLContext sql;
  private final RequestRows rows;
  private final Routing routing;
  private final Deadlines deadlines;
  private final Categories categories;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Outsiders(
      DSLContext sql,
      RequestRows rows,
      Routing routing,
      Deadlines deadlines,
      Categories categories,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.routing = routing;
    this.deadlines = deadlines;
    this.categories = categories;
    this.events = events;
    this.clock = clock;
  }

  /** A request with the words it came in. */
  public record Outside(Request request, String source, String key, Map<String, String> raw) {}

  /** How many of the rows are here already. */
  public int known(Imports.Id id, String source, Collection<Read> read) {
    var known = keys(id, source);
    return (int) read.stream().filter(row -> known.contains(row.key())).count();
  }

  private Set<String> keys(Imports.Id id, String source) {
    return new HashSet<>(
        sql.select(OUTSIDE.KEY)
            .from(OUTSIDE)
            .where(OUTSIDE.COUNTY.eq(id.county().code()), OUTSIDE.SOURCE.eq(source))
            .fetch(OUTSIDE.KEY));
  }

  /** Makes a request of each row that is not known; in the transaction of the whole table. */
  public int load(Actor actor, Imports.Import from, List<Read> read) {
    var known = keys(from.id(), from.mapping().source());
    var made = new ArrayList<UUID>();
    for (var row : read) if (!known.contains(row.key())) made.add(one(from, row));
    if (!made.isEmpty()) events.publishEvent(new RequestsImported(from.id().county(), made));
    return made.size();
  }

  private UUID one(Imports.Import from, Read row) {
    var source = from.mapping().source();
    var county = from.id().county();
    var name = "import:" + county + ":" + source;
    var account = new AccountId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    var once = (name + ":" + row.key()).getBytes(StandardCharsets.UTF_8);
    var submission =
        new Submission(
            row.place(),
            row.address(),
            row.point(),
            row.category(),
            row.words(),
            true,
            UUID.nameUUIDFromBytes(once),
            List.of());
    var id = new Request.Id(county, Uuid7.at(row.created()));
    var route = routing.of(submission);
    var sort = categories.sort(row.place(), row.category(), Channel.ONLINE);
    var by = new By(account, source, Position.PLATFORM, null);
    var facts = facts(row, by, route.holder());
    var opening = new Opening(id, account, source, submission, route, sort, row.created(), null);
    rows.insert(opening, Standing.begin(facts.getFirst()));
    facts.forEach(fact -> rows.append(Actor.PLATFORM, id, fact));
    if (facts.size() > 1) rows.update(id, 1, Standing.of(facts));
    rows.index(id, submission, route);
    remember(from, row, id);
    return id.value();
  }

  private List<Fact> facts(Read row, By by, Fact.Holder holder) {
    var closed = row.closed();
    var now = clock.instant();
    var begins = closed == null ? now : row.created();
    var due = deadlines.answer(row.category(), row.place(), begins, now);
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(1, row.created(), by, new Action.Submit(row.words()), holder, due));
    if (row.state() != State.OPEN)
      facts.add(new Fact(2, row.created(), by, new Action.Take(""), holder, due));
    if (closed == null) return facts;
    facts.add(new Fact(3, closed, by, new Action.Answer(cut(row.result())), holder, due));
    facts.add(new Fact(4, closed, by, new Action.Lapse(""), holder, due));
    return facts;
  }

  private static String cut(String words) {
    return words.substring(0, Math.min(5000, words.length()));
  }

  private void remember(Imports.Import from, Read row, Request.Id id) {
    sql.insertInto(OUTSIDE)
        .set(OUTSIDE.COUNTY, id.county().code())
        .set(OUTSIDE.SOURCE, from.mapping().source())
        .set(OUTSIDE.KEY, row.key())
        .set(OUTSIDE.REQUEST, id.value())
        .set(OUTSIDE.IMPORT, from.id().value())
        .set(OUTSIDE.PLACE, row.place().value())
        .set(OUTSIDE.RAW, JSONB.valueOf(JSON.writeValueAsString(row.raw())))
        .execute();
  }

  /** What a table made, in the order of its numbers, to be taken away and compared. */
  public List<Outside> of(Actor actor, Imports.Id id) {
    return sql.select(REQUEST.fields())
        .select(OUTSIDE.SOURCE, OUTSIDE.KEY, OUTSIDE.RAW)
        .from(OUTSIDE)
        .join(REQUEST)
        .on(REQUEST.COUNTY.eq(OUTSIDE.COUNTY), REQUEST.ID.eq(OUTSIDE.REQUEST))
        .where(OUTSIDE.COUNTY.eq(id.county().code()), OUTSIDE.IMPORT.eq(id.value()))
        .and(Sight.of(actor))
        .orderBy(OUTSIDE.KEY)
        .fetch(row ->
            new Outside(
                RequestReading.request(row),
                row.get(OUTSIDE.SOURCE),
                row.get(OUTSIDE.KEY),
                raw(row.get(OUTSIDE.RAW))));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> raw(JSONB stored) {
    return JSON.readValue(stored.data(), Map.class);
  }
}
