package org.liandong.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.ContractSamples.COMMITTEE;
import static org.liandong.ContractSamples.FUNDER;
import static org.liandong.ContractSamples.ORGANISATION;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.ContractSamples;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Position;
import org.liandong.identity.ConfirmedNow;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.projects.Project;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@PlatformTest
class ContractsTests extends Contracting {
  @Autowired ContractReactions reactions;
  @Autowired Duties duties;
  @Autowired DutyAlerts.DutyAlert alert;
  @Autowired PublicContracts open;

  @Test
  @Covers({"PRJ-20", "PRJ-22"})
  void itHoldsWithThreeSignaturesAndTheProjectBegins() {
    var id = drafted(ContractSamples.project(platform, false));
    contracts.sign(COMMITTEE, id, Party.COMMITTEE, ConfirmedNow.of(COMMITTEE));
    contracts.sign(FUNDER, id, Party.FUNDER, ConfirmedNow.of(FUNDER));
    assertThat(contracts.find(FUNDER, id).stage()).isEqualTo(Stage.DRAFTED);
    refused(ContractRefusal.WRONG_STAGE, () -> step(id, new Action.Reach(1, "早")));
    assertThat(open.find(id)).isEmpty();
    contracts.sign(ORGANISATION, id, Party.ORGANISATION, ConfirmedNow.of(ORGANISATION));
    var contract = contracts.find(COMMITTEE, id);
    assertThat(contract.stage()).isEqualTo(Stage.EFFECTIVE);
    assertThat(projects.find(FUNDER, contract.project()).stage())
        .isEqualTo(org.liandong.projects.Stage.RUNNING);
    assertThat(reading.sound(contract, contracts.signatures(FUNDER, id))).isTrue();
    assertThat(PackageCheck.faults(reading.taken(FUNDER, id))).isEmpty();
    assertThat(open.proofs(id)).hasSize(3);
    assertThat(open.find(id).orElseThrow().toString()).doesNotContain(COMMITTEE.name());
  }

  @Test
  @Covers("PRJ-20")
  void eachSignsUnderTheRightHatInPersonAndOnce() {
    var id = drafted(ContractSamples.project(platform, false));
    var street = World.streetOfficer();
    refused(
        ContractRefusal.NOT_YOURS,
        () -> contracts.sign(street, id, Party.COMMITTEE, ConfirmedNow.of(street)));
    refused(
        ContractRefusal.NOT_YOURS,
        () -> contracts.sign(COMMITTEE, id, Party.FUNDER, ConfirmedNow.of(COMMITTEE)));
    refused(
        ContractRefusal.NOT_CONFIRMED,
        () -> contracts.sign(FUNDER, id, Party.FUNDER, ConfirmedNow.of(COMMITTEE)));
    var old = ConfirmedNow.ago(FUNDER, Duration.ofMinutes(6));
    refused(ContractRefusal.NOT_CONFIRMED, () -> contracts.sign(FUNDER, id, Party.FUNDER, old));
    contracts.sign(FUNDER, id, Party.FUNDER, ConfirmedNow.of(FUNDER));
    refused(
        ContractRefusal.SIGNED_ALREADY,
        () -> contracts.sign(street, id, Party.FUNDER, ConfirmedNow.of(street)));
    var other = As.actor("别的社工站（示例）", Position.ORGANISATION_STAFF, World.COUNTY.value());
    assertThatThrownBy(() -> contracts.sign(other, id, Party.ORGANISATION, ConfirmedNow.of(other)))
        .isInstanceOf(Absent.class);
    var both = As.actor(FUNDER.name(), Position.COMMUNITY_WORKER, World.COMMITTEE.value());
    refused(
        ContractRefusal.OTHER_PERSON,
        () -> contracts.sign(both, id, Party.COMMITTEE, ConfirmedNow.of(both)));
  }

  @Test
  @Covers("PRJ-20")
  void theDatabaseRefusesAChangedTextAndASecondSignature() {
    var id = held(false);
    assertThatThrownBy(
            () -> jdbc.update("update contracts.contract set text = 'x' where id = ?", id.value()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @Covers("PRJ-20")
  void onlyAnApprovedProjectIsContractedAndItsMilestonesAreTheGrantedSum() {
    var project = ContractSamples.project(platform, false);
    var right = ContractSamples.draft(platform, project);
    for (var fen : List.of(99_999L, 100_001L)) {
      var one = new Contract.Planned("一次", LocalDate.of(2026, 1, 1), new Money(fen));
      refused(ContractRefusal.UNBALANCED, () -> contracts.draft(FUNDER, with(right, one)));
    }
    var early = new Contract.Planned("早", LocalDate.of(2025, 12, 31), Money.yuan(1000));
    refused(ContractRefusal.OUTSIDE, () -> contracts.draft(FUNDER, with(right, early)));
    refused(ContractRefusal.NOT_YOURS, () -> contracts.draft(COMMITTEE, right));
    var id = contracts.draft(FUNDER, right);
    assertThat(contracts.draft(FUNDER, right)).isEqualTo(id);
    refused(
        ContractRefusal.NOT_APPROVED,
        () -> contracts.draft(FUNDER, ContractSamples.draft(platform, project)));
    step(id, new Action.Cancel("重拟"));
    assertThat(drafted(project)).isNotEqualTo(id);
  }

  private static Contract.Draft with(Contract.Draft draft, Contract.Planned milestone) {
    return new Contract.Draft(
        draft.project(),
        draft.number(),
        draft.funder(),
        draft.paid(),
        List.of(milestone),
        UUID.randomUUID());
  }

  @Test
  @Covers("PRJ-23")
  void aProjectSuspendedElsewhereStopsItsContract() {
    var id = held(false);
    var project = contracts.find(FUNDER, id).project();
    reactions.suspended(project);
    reactions.suspended(project);
    assertThat(contracts.find(FUNDER, id).stage()).isEqualTo(Stage.STOPPED);
    assertThat(reading.facts(FUNDER, id))
        .filteredOn(fact -> fact.kind() == Action.Kind.STOPPED)
        .hasSize(1);
  }

  @Test
  @Covers({"PRJ-21", "PRJ-22"})
  void aMonthWithoutAnEntryIsMissingAndTold() {
    var id = held(false);
    jdbc.update(
        "update contracts.contract set effective = now() - interval '70 days' where id = ?",
        id.value());
    var contract = contracts.find(COMMITTEE, id);
    var missing = duties.missing(contract);
    assertThat(missing).isNotEmpty();
    assertThat(alert.all()).isEqualTo(missing.size());
    alert.all();
    assertThat(told(COMMITTEE)).isEqualTo(missing.size());
    assertThat(told(ORGANISATION)).isZero();
    refused(
        ContractRefusal.NOT_YOURS,
        () -> duties.write(FUNDER, id, missing.getFirst(), Duties.Kind.GUIDE, "x"));
    var next = YearMonth.from(duties.today()).plusMonths(1);
    refused(
        ContractRefusal.WRONG_MONTH,
        () -> duties.write(COMMITTEE, id, next, Duties.Kind.GUIDE, "x"));
    duties.write(COMMITTEE, id, missing.getFirst(), Duties.Kind.SUPERVISE, "看了账本");
    assertThat(duties.missing(contract)).hasSize(missing.size() - 1);
    assertThat(duties.list(ORGANISATION, id)).hasSize(1);
  }

  private int told(Actor actor) {
    var count = "select count(*) from inbox.message where account = ? and key = ?";
    var key = "contracts.told.duty";
    var account = actor.account().value();
    return platform
        .getBean(Reaches.class)
        .within(Reach.of(actor), () -> jdbc.queryForObject(count, Integer.class, account, key));
  }

  @Test
  @Covers("PRJ-20")
  void thePaperIsReadBack() throws Exception {
    var id = held(false);
    try (var document = Loader.loadPDF(reading.pdf(FUNDER, id))) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains("社区公益项目三方合同", "四点半课堂（示例）", "人民币1,000.00元", "丙方作为第三方参与本合同的签订")
          .contains(COMMITTEE.name(), "合同生效");
    }
  }

  @Test
  void anApprovedProjectIsAwaitedUntilItIsDrafted() {
    var project = ContractSamples.project(platform, false);
    reactions.await(project);
    reactions.await(project);
    assertThat(awaited(project)).isEqualTo(1);
    drafted(project);
    assertThat(awaited(project)).isZero();
    reactions.await(project);
    assertThat(awaited(project)).isZero();
  }

  private int awaited(Project.Id project) {
    return jdbc.queryForObject(
        "select count(*) from contracts.awaited where project = ?", Integer.class, project.value());
  }

  @Test
  void aKeyIsMadeOnceAndSealed() {
    held(false);
    held(false);
    var keys =
        jdbc.queryForList(
            "select encode(sealed, 'escape') from contracts.signer_key where account = ?",
            String.class,
            FUNDER.account().value());
    assertThat(keys).hasSize(1);
    assertThat(keys.getFirst()).doesNotContain("MC4CAQAwBQYDK2Vw");
  }
}
