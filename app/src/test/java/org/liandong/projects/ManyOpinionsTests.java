package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.StatementCount;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.platform.Moment;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.procedures.Act;
import org.liandong.procedures.Decisions;
import org.liandong.procedures.Decisions.Answer;
import org.liandong.procedures.Decisions.Choice;
import org.liandong.procedures.Procedure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many opinions at once on the last level: each counts for itself, and together they cost little.
 */
@PlatformTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ManyOpinionsTests {
  private static final Actor PROVINCE = As.actor("省厅合批（示例）", Position.PROVINCE_OFFICER, "33");
  @Autowired ApplicationContext platform;
  @Autowired Decisions decisions;
  @Autowired Reaches reaches;
  @Autowired JdbcTemplate jdbc;

  @Test
  @Covers("APP-07")
  void whoFindsNoPlaceLeftHoldsUpNoneAndLeavesNothingBehind() {
    var last = LastLevel.of(platform);
    last.taken(198, 0);
    var crowd = last.crowd();
    crowd.of(4, crowd.communities(2));
    var answers = opined(last, crowd.procedures(4));
    assertThat(answers).filteredOn(it -> it.refused() == null).hasSize(2);
    assertThat(answers)
        .filteredOn(it -> it.refused() != null)
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.refused().reason()).isEqualTo(ProjectRefusal.QUOTA));
    assertThat(last.projects()).isEqualTo(200);
    for (var answer : answers) written(crowd, answer);
  }

  /** Facts of procedure and project, and what the log says of both. */
  private static void written(Crowd crowd, Answer answer) {
    var id = answer.choice().id();
    int one = answer.refused() == null ? 1 : 0;
    var fact = "procedures.fact where procedure = ? and kind = 'OPINED' and words = '合批同意'";
    assertThat(crowd.count(fact, id.value())).isEqualTo(one);
    var approved =
        "projects.fact f join projects.project p on p.county = f.county and p.id = f.project"
            + " where p.procedure = ? and f.kind = 'APPROVED'";
    assertThat(crowd.count(approved, id.value())).isEqualTo(one);
    var log = "audit.entry where subject = ? and action = 'procedures.opined'";
    assertThat(crowd.count(log, id.toString())).isEqualTo(one);
    var rulings =
        "policy.ruling r join projects.project p on r.subject = p.county || '-' || p.id where p.procedure = ?";
    assertThat(Math.min(1, crowd.count(rulings, id.value()))).isEqualTo(one);
  }

  /**
   * Eight more cost eleven statements each at most; what they need is read and written together.
   */
  @Test
  void whatManyNeedIsReadAndWrittenTogether() {
    var last = LastLevel.of(platform);
    var crowd = last.crowd();
    crowd.of(12, crowd.communities(2));
    var all = crowd.procedures(12);
    int few = StatementCount.during(() -> opined(last, all.subList(0, 2))).size();
    int many = StatementCount.during(() -> opined(last, all.subList(2, 12))).size();
    assertThat(last.projects()).isEqualTo(12);
    assertThat((many - few) / 8.0).isLessThanOrEqualTo(11);
  }

  private List<Answer> opined(LastLevel last, List<Procedure.Id> ids) {
    var versions =
        last.crowd()
            .within(() ->
                jdbc.queryForList(
                    "select version from procedures.procedure where id = ?",
                    Integer.class,
                    ids.getFirst().value()));
    var choices =
        ids.stream()
            .map(id ->
                new Choice(id, versions.getFirst(), "province.decision", Act.Verdict.AGREE, "合批同意"))
            .toList();
    return Moment.at(
        Instant.parse("2025-08-20T01:00:00Z"),
        () -> reaches.within(Reach.of(PROVINCE), () -> decisions.opine(PROVINCE, choices)));
  }
}
