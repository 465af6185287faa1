package org.liandong.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.ContractSamples.FUNDER;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.liandong.ContractSamples;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Contracts of projects, signed by the three. */
abstract class Contracting {
  @Autowired ApplicationContext platform;
  @Autowired Contracts contracts;
  @Autowired ContractReading reading;
  @Autowired Projects projects;
  @Autowired JdbcTemplate jdbc;

  static void refused(Enum<?> reason, ThrowingCallable work) {
    refused(reason.name(), work);
  }

  static void refused(String reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.reason().name()).isEqualTo(reason));
  }

  Contract.Id drafted(Project.Id project) {
    return contracts.draft(FUNDER, ContractSamples.draft(platform, project));
  }

  Contract.Id held(boolean reward) {
    var id = drafted(ContractSamples.project(platform, reward));
    ContractSamples.sign(platform, id);
    return id;
  }

  void step(Contract.Id id, Action action) {
    step(FUNDER, id, action);
  }

  void step(Actor actor, Contract.Id id, Action action) {
    contracts.step(actor, id, contracts.find(actor, id).standing().version(), action);
  }
}
