package org.liandong.demo;

import java.util.List;
import org.liandong.base.County;
import org.liandong.platform.Moment;
import org.liandong.projects.Evaluators;
import org.liandong.projects.Institutions;
import org.liandong.projects.Institutions.Told;
import org.liandong.projects.Organisation;
import org.liandong.projects.Project;
import org.springframework.stereotype.Component;

/** The province registers who evaluates from outside, ends one, and names one for a pilot. */
@Component
class EvaluationTellings {
  private static final County SEAT = new County("620105");
  private final Institutions institutions;
  private final Evaluators evaluators;
  private final Players players;

  EvaluationTellings(Institutions institutions, Evaluators evaluators, Players players) {
    this.institutions = institutions;
    this.evaluators = evaluators;
    this.players = players;
  }

  /** Nothing where an earlier demonstration stands, whose people do not know this one. */
  void tell(Tellings.Stage stage, Project.Id pilot) {
    if (!stage.people().containsKey("evaluator")) return;
    Moment.at(When.of("-20d 10:00", stage.now()), () -> registered(stage));
    Moment.at(When.of("-12d 09:30", stage.now()), () -> named(stage, pilot));
    Moment.at(When.of("-5d 15:00", stage.now()), () -> ended(stage));
  }

  private boolean registered(Tellings.Stage stage) {
    var province = players.actor(stage.person("lz-province"));
    for (var name : List.of("陇原项目评估中心（示例）", "河湟社会服务评估所（示例）"))
      institutions.register(province, new Told(SEAT, name, Organisation.Kind.SERVICE, ""));
    var city = players.actor(stage.person("lz-city"));
    institutions.register(city, new Told(SEAT, "金城社区发展评估社（示例）", Organisation.Kind.SOCIAL, ""));
    return true;
  }

  private boolean ended(Tellings.Stage stage) {
    var province = players.actor(stage.person("lz-province"));
    institutions.end(province, institutions.list(province, "河湟", null, 1).rows().getFirst().id());
    return true;
  }

  private boolean named(Tellings.Stage stage, Project.Id pilot) {
    var province = players.actor(stage.person("lz-province"));
    var goes = players.actor(stage.person("evaluator"));
    var body = institutions.list(province, "陇原", null, 1).rows().getFirst().organisation();
    evaluators.name(province, pilot, new Evaluators.Goes(goes.account(), goes.name()), body.id());
    return true;
  }
}
