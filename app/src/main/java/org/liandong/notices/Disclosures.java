package org.liandong.notices;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.liandong.notices.db.Tables.PUBLISHED;
import static org.liandong.notices.db.Tables.PUBLISHED_POSTING;
import static org.liandong.policy.Measured.count;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.base.Share;
import org.liandong.notices.Topics.Topic;
import org.liandong.platform.Subtree;
import org.liandong.policy.Measured;
import org.liandong.policy.Rules;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The disclosure board of a committee (居务公开): what must be public, what is, and how well (DEM-12).
 * Coverage is the share of lines disclosed in their time; standardisation the share of lines
 * disclosed in their time, posted with a photo and in whole sentences.
 */
@Service
@Transactional(readOnly = true)
public class Disclosures {
  private static final int WHOLE = 20;
  private final DSLContext sql;
  private final Topics topics;
  private final Periods periods;
  private final Rules rules;

  /**
   * A line of the board.
   *
   * @param latest the newest disclosure of it, or null
   * @param timely disclosed within its days
   * @param posted its sheet hangs, with a photo
   */
  public record Line(Topic topic, @Nullable PublicNotice latest, boolean timely, boolean posted) {
    /** Until when it is good. */
    public @Nullable LocalDate until() {
      var notice = latest;
      return notice == null ? null : notice.begins().plusDays(topic.every());
    }

    public boolean standard() {
      var notice = latest;
      return timely && posted && notice != null && notice.words().strip().length() >= WHOLE;
    }
  }

  /** The board of one committee. */
  public record Board(PlaceCode place, List<Line> lines, boolean sample) {
    public int covered() {
      return (int) lines.stream().filter(Line::timely).count();
    }

    public int standard() {
      return (int) lines.stream().filter(Line::standard).count();
    }

    public Share coverage() {
      return Share.of(covered(), Math.max(1, lines.size()));
    }

    public Share standardisation() {
      return Share.of(standard(), Math.max(1, lines.size()));
    }
  }

  Disclosures(DSLContext sql, Topics topics, Periods periods, Rules rules) {
    this.sql = sql;
    this.topics = topics;
    this.periods = periods;
    this.rules = rules;
  }

  public Board board(PlaceCode place) {
    return boards(place, List.of(place)).values().iterator().next();
  }

  /** The boards of many committees under one place, in one read. */
  public Map<PlaceCode, Board> boards(PlaceCode under, List<PlaceCode> committees) {
    var latest = latest(Subtree.of(PUBLISHED.PLACE, under));
    var sample = topics.list(under).map(list -> list.sample()).orElse(false);
    var lines = topics.of(under);
    var boards = new LinkedHashMap<PlaceCode, Board>();
    for (var committee : committees)
      boards.put(
          committee,
          new Board(
              committee,
              lines.stream()
                  .map(topic -> line(topic, latest.get(key(committee, topic.item().code()))))
                  .toList(),
              sample));
    return boards;
  }

  private record Posted(PublicNotice notice, boolean photo) {}

  private Line line(Topic topic, @Nullable Posted found) {
    if (found == null) return new Line(topic, null, false, false);
    var timely = !periods.today().isAfter(found.notice().begins().plusDays(topic.every()));
    return new Line(topic, found.notice(), timely, found.photo());
  }

  /** The newest disclosure of each line at each place. */
  private Map<String, Posted> latest(Condition where) {
    Field<Boolean> photo =
        DSL.field(
                exists(
                    selectOne()
                        .from(PUBLISHED_POSTING)
                        .where(PUBLISHED_POSTING.COUNTY.eq(PUBLISHED.COUNTY))
                        .and(PUBLISHED_POSTING.NOTICE.eq(PUBLISHED.ID))
                        .and(PUBLISHED_POSTING.PHOTO.isNotNull())))
            .as("photo");
    var found = new HashMap<String, Posted>();
    sql.select(PUBLISHED.fields())
        .select(photo)
        .distinctOn(PUBLISHED.PLACE, PUBLISHED.TOPIC)
        .from(PUBLISHED)
        .where(where)
        .and(PUBLISHED.KIND.eq(Notice.Kind.DISCLOSURE.name()))
        .and(PUBLISHED.STAGE.in(Stage.RUNNING.name(), Stage.CLOSED.name()))
        .orderBy(PUBLISHED.PLACE, PUBLISHED.TOPIC, PUBLISHED.BEGINS.desc(), PUBLISHED.ID.desc())
        .forEach(row -> put(found, row, row.get(photo)));
    return found;
  }

  private static void put(Map<String, Posted> found, Record row, boolean photo) {
    var notice = PublicNotices.read(row);
    found.put(key(notice.place(), notice.topic()), new Posted(notice, photo));
  }

  private static String key(PlaceCode place, String topic) {
    return place.value() + " " + topic;
  }

  /** What the rule of the place says to its coverage, where it has one. */
  public Optional<Ruling> coverage(Board board) {
    return ruling("disclosure.coverage", board, board.covered());
  }

  public Optional<Ruling> standardisation(Board board) {
    return ruling("disclosure.standardisation", board, board.standard());
  }

  private Optional<Ruling> ruling(String rule, Board board, int part) {
    if (board.lines().isEmpty()) return Optional.empty();
    var measured =
        Measured.share(
            count("notices.measured.lines", Unit.ITEMS, part),
            count("notices.measured.all", Unit.ITEMS, board.lines().size()));
    return rules.lookup(rule, board.place(), periods.today()).map(it -> Ruling.of(it, measured));
  }
}
