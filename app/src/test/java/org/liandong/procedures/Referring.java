package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One procedure, played to the gate whose matter is handed over. */
abstract class Referring {
  static final String MEETING = "representatives";
  @Autowired ApplicationContext platform;
  @Autowired Procedures procedures;
  @Autowired Referrals referrals;
  @Autowired Referred referred;
  Town town;
  Procedure.Id id;

  @BeforeEach
  void gansu() {
    town = new Town(platform, "2026-09-02T01:00:00Z");
    town.adopt("gansu");
    id = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.playTo(id, Town.worker(), MEETING);
  }

  String step() {
    var progress = town.progress(id);
    return progress.route().steps().get(progress.step()).key();
  }

  static void refused(
      ProcedureRefusal reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
