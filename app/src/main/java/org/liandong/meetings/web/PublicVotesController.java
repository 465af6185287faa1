package org.liandong.meetings.web;

import static org.liandong.meetings.db.Tables.PUBLISHED;
import static org.liandong.meetings.db.Tables.PUBLISHED_BALLOT;
import static org.liandong.meetings.db.Tables.PUBLISHED_PAPER;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Motion.Choice;
import org.liandong.meetings.Motion.Slip;
import org.liandong.meetings.Tally;
import org.liandong.meetings.db.tables.records.PublishedRecord;
import org.liandong.territory.Places;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Closed votes of open bodies, for everyone to look up a receipt and to count again. */
@Controller
class PublicVotesController {
  private final DSLContext sql;
  private final Places places;

  PublicVotesController(DSLContext sql, Places places) {
    this.sql = sql;
    this.places = places;
  }

  @GetMapping("/public/votes/{id}")
  @Transactional(readOnly = true)
  public ModelAndView vote(@PathVariable String id) {
    return new ModelAndView("meetings/public-vote", "page", page(Ids.motion(id)));
  }

  /** The lines whose SHA-256 is the digest of the tally. */
  @GetMapping("/public/votes/{id}/ballots.txt")
  @Transactional(readOnly = true)
  public ResponseEntity<String> lines(@PathVariable String id) {
    var page = page(Ids.motion(id));
    var text = new StringBuilder();
    page.slips().forEach(slip -> text.append(slip.receipt() + " " + slip.choice() + "\n"));
    if (page.papers() != null) text.append(page.papers() + "\n");
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text.toString());
  }

  private PublicVotePage page(Motion.Id id) {
    var row =
        sql.selectFrom(PUBLISHED)
            .where(PUBLISHED.COUNTY.eq(id.county().code()), PUBLISHED.ID.eq(id.value()))
            .fetchOptional()
            .orElseThrow(() -> new Absent(id));
    var place = places.fullName(new PlaceCode(row.getPlace()));
    return new PublicVotePage(
        id,
        new PublicVotePage.Words(row.getTitle(), row.getMeeting(), row.getBody(), place),
        row.getAt().toInstant(),
        tally(row),
        row.getCarried(),
        row.getBallot().equals("SECRET"),
        slips(id),
        papers(id));
  }

  private static Tally tally(PublishedRecord row) {
    return new Tally(
        row.getRoll(),
        row.getPresent(),
        row.getOnline(),
        row.getPaper(),
        row.getProxy(),
        row.getYes(),
        row.getNo(),
        row.getAbstain(),
        row.getInvalid(),
        row.getMissing(),
        row.getDigest());
  }

  private List<Slip> slips(Motion.Id id) {
    var ballots = PUBLISHED_BALLOT;
    return sql.selectFrom(ballots)
        .where(ballots.COUNTY.eq(id.county().code()), ballots.MOTION.eq(id.value()))
        .orderBy(ballots.RECEIPT)
        .fetch(row -> new Slip(row.getReceipt(), Choice.valueOf(row.getChoice())));
  }

  private @Nullable String papers(Motion.Id id) {
    var papers = PUBLISHED_PAPER;
    return sql.selectFrom(papers)
        .where(papers.COUNTY.eq(id.county().code()), papers.MOTION.eq(id.value()))
        .orderBy(papers.NR.desc())
        .limit(1)
        .fetchOptional(row ->
            "PAPER %d %d %d %d"
                .formatted(row.getYes(), row.getNo(), row.getAbstain(), row.getInvalid()))
        .orElse(null);
  }
}
