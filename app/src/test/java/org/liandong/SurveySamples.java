package org.liandong;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.surveys.Question;
import org.liandong.surveys.Survey;
import org.liandong.surveys.Surveys;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Surveys at 530111001001: one open, one closed, one whose people were drawn. */
final class SurveySamples {
  private static final PlaceCode COMMUNITY = new PlaceCode("530111001001");

  private SurveySamples() {}

  static void add(Map<String, RouteSamples.Sample> samples) {
    samples.put("survey", platform -> opened(platform, null).toString());
    samples.put("closed-survey", SurveySamples::closed);
    samples.put("drawn-survey", SurveySamples::drawn);
  }

  private static Survey.Id opened(ApplicationContext platform, @Nullable String seed) {
    var surveys = platform.getBean(Surveys.class);
    var closes = platform.getBean(Clock.class).instant().plus(Duration.ofDays(7));
    var who = seed == null ? Survey.Who.PLACE : Survey.Who.SAMPLE;
    var facts =
        new Survey.Facts(
            "路线问卷（示例）", "", Survey.Per.PERSON, who, seed == null ? null : 5, seed, closes);
    var question = new Question(Question.Kind.SCALE, "满意吗", true, List.of());
    var id = surveys.draft(Actor.PLATFORM, COMMUNITY, facts, List.of(question), UUID.randomUUID());
    surveys.open(Actor.PLATFORM, id, 1);
    return id;
  }

  private static String closed(ApplicationContext platform) {
    var id = opened(platform, null);
    platform.getBean(Surveys.class).close(Actor.PLATFORM, id);
    return id.toString();
  }

  private static String drawn(ApplicationContext platform) {
    var resident =
        As.known(
            platform.getBean(JdbcTemplate.class),
            As.actor("路线居民（示例）", org.liandong.base.Position.RESIDENT, COMMUNITY.value()));
    platform
        .getBean(JdbcTemplate.class)
        .update(
            "insert into identity.appointment (county, id, account, position, place, line, post,"
                + " since, at, by_account, by_hat) values ('530111', ?, ?, 'RESIDENT',"
                + " '530111001001', 'GENERAL', 'resident', '2026-01-01', now(), ?, ?)",
            UUID.randomUUID(),
            resident.account().value(),
            resident.account().value(),
            UUID.randomUUID());
    return opened(platform, "051423").toString();
  }
}
