package org.liandong.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.liandong.As;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.surveys.Survey.Facts;
import org.liandong.surveys.Survey.Per;
import org.liandong.surveys.Survey.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Surveys of a community, opened and answered. */
abstract class Surveying {
  static final Question SCALE = new Question(Question.Kind.SCALE, "满意吗", true, List.of());
  static final Question WORDS = new Question(Question.Kind.WORDS, "还想说", false, List.of());
  static final Actor ZHOU = resident(1);
  @Autowired Surveys surveys;
  @Autowired Answers answers;
  @Autowired Counting counting;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;

  static Actor resident(int nr) {
    return As.actor("居民" + nr + "（示例）", Position.RESIDENT, World.COMMITTEE.value());
  }

  Survey.Id opened(Who who, Per per) {
    var id = drafted(who, per, null);
    surveys.open(World.worker(), id, 1);
    return id;
  }

  Survey.Id drafted(Who who, Per per, @Nullable String seed) {
    var facts = facts(who, per);
    var all =
        new Facts(facts.title(), "", per, who, who == Who.SAMPLE ? 10 : null, seed, facts.closes());
    return surveys.draft(
        World.worker(), World.COMMITTEE, all, List.of(SCALE, WORDS), UUID.randomUUID());
  }

  Facts facts(Who who, Per per) {
    return new Facts("物业服务满意度", "", per, who, null, null, clock.instant().plus(Duration.ofDays(7)));
  }

  void give(Actor actor, Survey.Id id, int step) {
    var replies = new ArrayList<Reply>();
    replies.add(new Reply(1, List.of(step), null));
    answers.give(actor, id, replies);
  }

  static void refused(SurveyRefusal reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
