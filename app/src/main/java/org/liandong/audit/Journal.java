package org.liandong.audit;

import static org.liandong.audit.db.Tables.ENTRY;
import static org.liandong.audit.db.Tables.SEALED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.CountyId;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the entries for those who may: the desk within the place of the hat, others their own. */
@Service
@Transactional(readOnly = true)
public class Journal {
  private final DSLContext sql;
  private final TreeHeads heads;
  private final Audit audit;

  /** What to look for; null means all. */
  public record Search(
      @Nullable PlaceCode place,
      @Nullable String subject,
      @Nullable String action,
      @Nullable AccountId person,
      @Nullable LocalDate day) {
    public static final Search ALL = new Search(null, null, null, null, null);
  }

  /** An entry in full, with what proves it. */
  public record Checked(
      Audit.Step step, String subject, String canonical, Hash leaf, Optional<Proven> proven) {}

  /** A proof and the signed head it leads to. */
  public record Proven(InclusionProof proof, TreeHead head) {
    public boolean holds() {
      return proof.holds() && head.signed() && proof.root().equals(head.root());
    }
  }

  /** A line of the journal. */
  public record Line(Audit.Step step, String subject, AccountId account, String facts) {}

  Journal(DSLContext sql, TreeHeads heads, Audit audit) {
    this.sql = sql;
    this.audit = audit;
    this.heads = heads;
  }

  /** Entries, the newest first. */
  public Keyset<Line> search(Actor actor, Search search, @Nullable String after, int size) {
    if (!Sight.desk(actor)) throw new Absent("journal");
    var found =
        sql.select(ENTRY.fields())
            .select(SEALED.SEQ)
            .from(ENTRY)
            .leftJoin(SEALED)
            .on(SEALED.COUNTY.eq(ENTRY.COUNTY), SEALED.ENTRY_ID.eq(ENTRY.ID))
            .where(within(actor.hat().place()))
            .and(condition(search))
            .and(after == null ? DSL.trueCondition() : ENTRY.ID.lt(id(after)))
            .orderBy(ENTRY.ID.desc())
            .limit(size + 1)
            .fetch(row ->
                new Line(
                    Audit.step(actor, row),
                    row.get(ENTRY.SUBJECT),
                    new AccountId(row.get(ENTRY.ACCOUNT)),
                    row.get(ENTRY.FACTS).data()));
    return Keyset.of(found, size, line -> line.step().id().id().toString());
  }

  /** All that a search finds, read in pages. */
  public Iterator<List<Line>> pages(Actor actor, Search search, int size) {
    return new Pages(actor, search, size);
  }

  /** One entry as it was sealed; {@link Absent} when it is not there or not for this actor. */
  public Checked check(Actor actor, CountyId id) {
    var row =
        sql.select(ENTRY.fields())
            .select(SEALED.SEQ)
            .from(ENTRY)
            .leftJoin(SEALED)
            .on(SEALED.COUNTY.eq(ENTRY.COUNTY), SEALED.ENTRY_ID.eq(ENTRY.ID))
            .where(ENTRY.COUNTY.eq(id.county().code()), ENTRY.ID.eq(id.id()))
            .fetchOptional()
            .orElseThrow(() -> new Absent(id));
    var step = Audit.step(actor, row);
    var entry = Entry.of(row.into(ENTRY));
    if (!seen(actor, step, entry)) throw new Absent(id);
    return new Checked(
        step, entry.subject(), entry.canonical(), entry.leaf(), step.seq().map(this::proven));
  }

  /** What the desk covers, one's own, and whatever stands in a trail one may read. */
  private boolean seen(Actor actor, Audit.Step step, Entry entry) {
    if (step.own() || Sight.desk(actor) && actor.hat().covers(step.place())) return true;
    var trail = audit.trail(actor, entry.subject());
    return trail.stream().anyMatch(other -> other.id().equals(step.id()));
  }

  private Proven proven(long seq) {
    var head = heads.last();
    return new Proven(heads.inclusion(seq, head.size()), head);
  }

  private static Condition condition(Search search) {
    var all = new ArrayList<Condition>();
    if (search.place() != null) all.add(within(search.place()));
    if (search.subject() != null) all.add(ENTRY.SUBJECT.eq(search.subject()));
    if (search.action() != null) all.add(ENTRY.ACTION.eq(search.action()));
    if (search.person() != null) all.add(ENTRY.ACCOUNT.eq(search.person().value()));
    if (search.day() != null) {
      all.add(ENTRY.ID.ge(first(search.day())));
      all.add(ENTRY.ID.lt(first(search.day().plusDays(1))));
    }
    return DSL.and(all);
  }

  /** The lowest id an entry of that day can have: ids begin with the time. */
  private static UUID first(LocalDate day) {
    var start = day.atStartOfDay(WorkingDays.ZONE).toInstant();
    return new UUID(start.toEpochMilli() << 16, 0);
  }

  private static Condition within(PlaceCode place) {
    var code = place.value();
    if (code.isEmpty()) return DSL.trueCondition();
    var under = Subtree.of(ENTRY.PLACE, place);
    return place.county().map(county -> ENTRY.COUNTY.eq(county.code()).and(under)).orElse(under);
  }

  private static UUID id(String text) {
    return Absent.unless(text, UUID::fromString);
  }

  private final class Pages implements Iterator<List<Line>> {
    private final Actor actor;
    private final Search search;
    private final int size;
    private @Nullable String after;
    private boolean more = true;

    Pages(Actor actor, Search search, int size) {
      this.actor = actor;
      this.search = search;
      this.size = size;
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public List<Line> next() {
      if (!more) throw new java.util.NoSuchElementException();
      var page = search(actor, search, after, size);
      after = page.nextOrNull();
      more = after != null;
      return page.rows();
    }
  }
}
