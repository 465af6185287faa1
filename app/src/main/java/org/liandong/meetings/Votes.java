package org.liandong.meetings;

import static org.liandong.meetings.Reading.utc;
import static org.liandong.meetings.db.Tables.BALLOT;
import static org.liandong.meetings.db.Tables.MOTION;
import static org.liandong.meetings.db.Tables.PAPER_COUNT;
import static org.liandong.meetings.db.Tables.URN;
import static org.liandong.meetings.db.Tables.VOTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.meetings.Motion.Channel;
import org.liandong.meetings.Motion.Choice;
import org.liandong.meetings.Motion.Count;
import org.liandong.meetings.Motion.Slip;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Register, ballots, urn and papers: the statements behind {@link Motions}. */
@Component
public class Votes {
  private final DSLContext sql;
  private final JsonMapper json;

  Votes(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  boolean running(Meeting.Id id) {
    return sql.fetchExists(
        MOTION,
        MOTION.COUNTY.eq(id.county().code()),
        MOTION.MEETING.eq(id.value()),
        MOTION.STAGE.eq(Motion.Stage.VOTING.name()));
  }

  /** Which seats have voted, and by which way; the register knows no more. */
  public Map<UUID, Channel> register(Motion.Id id) {
    return sql.select(VOTED.SEAT, VOTED.CHANNEL)
        .from(VOTED)
        .where(VOTED.COUNTY.eq(id.county().code()), VOTED.MOTION.eq(id.value()))
        .fetchMap(row -> row.value1(), row -> Channel.valueOf(row.value2()));
  }

  /** Writes a seat into the register; the key of the table lets nobody in twice. */
  void register(Actor actor, Motion motion, UUID seat, Channel channel) {
    int entered =
        sql.insertInto(VOTED)
            .set(VOTED.COUNTY, motion.id().county().code())
            .set(VOTED.MEETING, motion.meeting().value())
            .set(VOTED.MOTION, motion.id().value())
            .set(VOTED.SEAT, seat)
            .set(VOTED.CHANNEL, channel.name())
            .set(VOTED.ACCOUNT, actor.account().value())
            .onConflictDoNothing()
            .execute();
    if (entered == 0) throw new Refused(MeetingRefusal.VOTED_ALREADY);
  }

  /** An empty urn, which stays while the vote is open. */
  void urn(Motion.Id id) {
    sql.insertInto(URN)
        .set(URN.COUNTY, id.county().code())
        .set(URN.MOTION, id.value())
        .set(URN.BALLOTS, JSONB.valueOf("[]"))
        .execute();
  }

  /** Puts a secret ballot among the others, in the order of the receipts. */
  void drop(Motion.Id id, Slip slip) {
    var slips = new ArrayList<>(inside(id));
    slips.add(slip);
    slips.sort(Comparator.comparing(Slip::receipt));
    write(id, slips);
  }

  /** Takes the ballots out: the urn is empty, and they are published. */
  List<Slip> empty(Motion.Id id) {
    var slips = inside(id);
    write(id, List.of());
    slips.forEach(slip -> cast(id, slip, null));
    return slips;
  }

  private List<Slip> inside(Motion.Id id) {
    var text =
        sql.select(URN.BALLOTS)
            .from(URN)
            .where(URN.COUNTY.eq(id.county().code()), URN.MOTION.eq(id.value()))
            .forUpdate()
            .fetchSingle()
            .value1();
    return json.readValue(text.data(), new TypeReference<List<Slip>>() {});
  }

  private void write(Motion.Id id, List<Slip> slips) {
    sql.update(URN)
        .set(URN.BALLOTS, JSONB.valueOf(json.writeValueAsString(slips)))
        .where(URN.COUNTY.eq(id.county().code()), URN.MOTION.eq(id.value()))
        .execute();
  }

  /**
   * A ballot that counts.
   *
   * @param seat whose it is in an open vote, null in a secret one
   */
  void cast(Motion.Id id, Slip slip, @Nullable UUID seat) {
    sql.insertInto(BALLOT)
        .set(BALLOT.COUNTY, id.county().code())
        .set(BALLOT.MOTION, id.value())
        .set(BALLOT.RECEIPT, slip.receipt())
        .set(BALLOT.CHOICE, slip.choice().name())
        .set(BALLOT.SEAT, seat)
        .execute();
  }

  /** The ballots that count, by receipt. */
  public List<Slip> slips(Motion.Id id) {
    return sql.selectFrom(BALLOT)
        .where(BALLOT.COUNTY.eq(id.county().code()), BALLOT.MOTION.eq(id.value()))
        .orderBy(BALLOT.RECEIPT)
        .fetch(row -> new Slip(row.getReceipt(), Choice.valueOf(row.getChoice())));
  }

  /** How each seat voted in an open vote. */
  public Map<UUID, Choice> named(Motion.Id id) {
    return sql.select(BALLOT.SEAT, BALLOT.CHOICE)
        .from(BALLOT)
        .where(BALLOT.COUNTY.eq(id.county().code()), BALLOT.MOTION.eq(id.value()))
        .and(BALLOT.SEAT.isNotNull())
        .fetchMap(row -> row.value1(), row -> Choice.valueOf(row.value2()));
  }

  void count(Actor actor, Motion.Id id, Count count, Instant at) {
    sql.insertInto(PAPER_COUNT)
        .set(PAPER_COUNT.COUNTY, id.county().code())
        .set(PAPER_COUNT.MOTION, id.value())
        .set(PAPER_COUNT.NR, counts(id).size() + 1)
        .set(PAPER_COUNT.YES, count.yes())
        .set(PAPER_COUNT.NO, count.no())
        .set(PAPER_COUNT.ABSTAIN, count.abstain())
        .set(PAPER_COUNT.INVALID, count.invalid())
        .set(PAPER_COUNT.TELLER, count.teller())
        .set(PAPER_COUNT.WITNESS, count.witness())
        .set(PAPER_COUNT.ACCOUNT, actor.account().value())
        .set(PAPER_COUNT.AT, utc(at))
        .execute();
  }

  /** The counts of the papers, the last one holds. */
  public List<Count> counts(Motion.Id id) {
    return sql.selectFrom(PAPER_COUNT)
        .where(PAPER_COUNT.COUNTY.eq(id.county().code()), PAPER_COUNT.MOTION.eq(id.value()))
        .orderBy(PAPER_COUNT.NR)
        .fetch(row ->
            new Count(
                row.getYes(),
                row.getNo(),
                row.getAbstain(),
                row.getInvalid(),
                row.getTeller(),
                row.getWitness()));
  }
}
