package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Applications for a pilot, written, prepared and sent up. */
abstract class Applying {
  @Autowired ApplicationContext platform;

  Pilot gansu() {
    var pilot = new Pilot(platform, "2026-07-02T01:00:00Z");
    pilot.adopt("53", "gansu");
    return pilot;
  }

  static Project.Id drafted(Pilot pilot, Scheme.Id scheme) {
    var id = pilot.open(Pilot.worker(), scheme, Pilot.COMMUNITY);
    pilot.write(Pilot.worker(), id, pilot.sound(id, 80_000));
    return id;
  }

  static Project.Id prepared(Pilot pilot, Scheme.Id scheme) {
    var id = drafted(pilot, scheme);
    pilot.preSteps(Pilot.worker(), id);
    return id;
  }

  static Project.Id submitted(Pilot pilot, Scheme.Id scheme) {
    var id = prepared(pilot, scheme);
    pilot.submit(Pilot.worker(), id, "");
    return id;
  }

  static void refused(ProjectRefusal reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
