package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.procedures.ProcedureRefusal.*;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.base.Actor;
import org.liandong.procedures.Act.Posting;
import org.liandong.procedures.Fact.By;
import org.liandong.procedures.route.RouteReader;

/** The gate of a notice, exactly at its boundaries. */
class PostersTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final By PLATFORM = By.of(Actor.PLATFORM);
  private Progress progress = begin();

  private static Progress begin() {
    var route =
        RouteReader.read(
            "notice",
            """
            route: tests.notice
            title: 公示
            title-en: Notice
            level: committee
            starters: [community-worker]
            reading: true
            steps:
              - step: wall
                title: 公示
                title-en: Notice
                gates:
                  - {gate: notice, by: committee community-worker, days: 5}
            """);
    var started = new Fact(1, at(DAY), ProgressTests.worker(), new Act.Started(""), 0);
    return Progress.begin(route, ProgressTests.subject(5), started);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(10, 0).atZone(org.liandong.base.WorkingDays.ZONE).toInstant();
  }

  @Test
  @Covers("APP-04")
  void itHangsItsDaysAndIsNeverShortenedNorBackdated() {
    barred(NOTICE_SHORT, posted(DAY, 7, 4), 1);
    barred(NOTICE_BACKDATED, posted(DAY.minusDays(1), 9, 9), 1);
    allowed(posted(DAY, 7, 5), 0);
    barred(NOTICE_SHORT, posted(DAY, 6, 5), 1);
    barred(NOTICE_SHORT, posted(DAY.plusDays(1), 7, 4), 1);
    allowed(posted(DAY, 9, 7), 0);
    // anew from a later day: as long again, and never ending sooner
    allowed(posted(DAY.plusDays(3), 10, 5), 0);
    barred(NOTICE_SHORT, posted(DAY, 10, 8), 0);
  }

  @Test
  @Covers("APP-04")
  void itIsOverAfterItsLastDayWithEveryObjectionAnsweredAndAPhoto() {
    barred(NOTICE_MISSING, new Act.Objected("wall", "太吵"), DAY, 0);
    allowed(posted(DAY, 7, 5), 0);
    allowed(new Act.Objected("wall", ""), 0);
    var last = DAY.plusDays(7);
    barred(NOTICE_RUNNING, new Act.Closed("wall", ""), last, 1);
    var after = last.plusDays(1);
    barred(UNANSWERED, new Act.Closed("wall", ""), after, 1);
    barred(UNKNOWN, new Act.Replied("wall", 2, ""), after, 0);
    allowed(new Act.Replied("wall", 3, ""), 0);
    barred(TWICE, new Act.Replied("wall", 3, ""), after, 0);
    barred(PAPERS_MISSING, new Act.Closed("wall", ""), after, 0);
    weigh(new Act.Closed("wall", ""), after, 1);
    assertThat(progress.stage()).isEqualTo(Stage.DONE);
  }

  private static Act posted(LocalDate from, int untilDay, int workingDays) {
    return new Act.Posted("wall", new Posting(from, DAY.plusDays(untilDay), workingDays), "");
  }

  private void allowed(Act act, int papers) {
    assertThat(weigh(act, DAY.plusDays(3), papers)).isNull();
  }

  private void barred(ProcedureRefusal reason, Act act, int papers) {
    barred(reason, act, DAY.plusDays(3), papers);
  }

  private void barred(ProcedureRefusal reason, Act act, LocalDate day, int papers) {
    assertThat(weigh(act, day, papers)).isEqualTo(reason);
  }

  private @Nullable ProcedureRefusal weigh(Act act, LocalDate day, int papers) {
    var fact = new Fact(progress.version() + 1, at(day), PLATFORM, act, papers);
    return switch (progress.weigh(fact)) {
      case Weighed.Allowed it -> {
        progress = it.next();
        yield null;
      }
      case Weighed.Barred it -> it.reason();
    };
  }
}
