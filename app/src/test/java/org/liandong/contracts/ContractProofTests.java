package org.liandong.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.Covers;
import org.liandong.Diagrams;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.ledger.Book;
import org.liandong.platform.Arguments;
import org.liandong.platform.StartRefused;
import org.liandong.policy.Catalogue;
import org.liandong.projects.Project;

/** The lifecycle, the text, the signatures and the months of the log: pure. */
class ContractProofTests {
  private static final County COUNTY = new County("530111");
  private static final Instant AT = Instant.parse("2026-03-01T02:03:04Z");
  private static final List<Action> ACTIONS =
      List.of(
          new Action.Sign(Party.FUNDER, false, ""),
          new Action.Sign(Party.COMMITTEE, true, ""),
          new Action.Reach(1, ""),
          new Action.Evaluate(true, ""),
          new Action.Evaluate(false, ""),
          new Action.Stop(""),
          new Action.Finish(""),
          new Action.Cancel(""));

  @Test
  @Covers({"PRJ-20", "PRJ-23"})
  void onlyTheThirdSignatureLetsItHoldAndAFailedEvaluationStopsIt() {
    for (var stage : Stage.values())
      for (var action : ACTIONS) {
        if (!Lifecycle.allows(stage, action)) continue;
        var after = Lifecycle.next(stage, action);
        if (stage == Stage.DRAFTED && after == Stage.EFFECTIVE)
          assertThat(action).isEqualTo(ACTIONS.get(1));
        if (action instanceof Action.Evaluate evaluate && !evaluate.passed())
          assertThat(after).isEqualTo(Stage.STOPPED);
      }
    for (var action : ACTIONS)
      assertThatThrownBy(() -> Lifecycle.next(Stage.STOPPED, action)).isInstanceOf(Refused.class);
  }

  @Test
  void theDiagramIsCurrent() {
    Diagrams.check(
        "contracts", Stage.values(), ACTIONS, action -> action.kind().name(), Lifecycle::next);
  }

  @ParameterizedTest
  @Covers("PRJ-21")
  @CsvSource({
    "2026-01, 2026-12-31, '', 2026-01-31, 0",
    "2026-01, 2026-12-31, '', 2026-02-01, 1",
    "2026-01, 2026-12-31, 2026-01, 2026-02-01, 0",
    "2026-01, 2026-12-31, 2026-02, 2026-03-01, 1",
    "2026-01, 2026-02-28, '', 2026-06-01, 2",
    "2026-03, 2026-12-31, '', 2026-02-01, 0"
  })
  void aMonthIsMissingFromTheDayAfterItsLast(
      YearMonth first, LocalDate ends, String written, LocalDate today, int missing) {
    var months =
        Arrays.stream(written.split(" ")).filter(it -> !it.isEmpty()).map(YearMonth::parse);
    assertThat(Duties.missing(first, ends, months.toList(), today)).hasSize(missing);
  }

  @Test
  @Covers("PRJ-42")
  void theTextIsMadeOfTheClausesOfThePlace() {
    var text = contract(true).text();
    assertThat(text)
        .contains("第1条  资金", "资助1,000.00元", "以奖代补", "1. 启动，2026年1月1日前，1,000.00元")
        .contains("丙方（社区居民委员会）：关上社区居民委员会");
    assertThat(contract(false).text()).doesNotContain("以奖代补");
    assertThat(Wording.hash(text)).isEqualTo(Wording.hash(contract(true).text()));
  }

  private static Contract contract(boolean reward) {
    var terms =
        new Contract.Terms(
            Money.yuan(1000), reward, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    var parties = new Contract.Parties("民政局（示例）", "社工站（示例）", "关上社区居民委员会");
    var facts = new Wording.Facts("1", "四点半课堂", parties, terms);
    var planned = new Contract.Planned("启动", LocalDate.of(2026, 1, 1), Money.yuan(1000));
    var text =
        Wording.text(
            List.of(clause("资金", "资助{amount}元"), clause("奖励", "{reward}")),
            facts,
            List.of(planned));
    return new Contract(
        new Contract.Id(COUNTY, new UUID(0, 1)),
        new PlaceCode("530111001001"),
        new Project.Id(COUNTY, new UUID(0, 2)),
        "1",
        "四点半课堂",
        parties,
        terms,
        new Contract.Paid(new Book.Id(COUNTY, new UUID(0, 3)), new UUID(0, 4)),
        text,
        Wording.hash(text),
        List.of(),
        AT,
        AT,
        null,
        new Contract.Standing(Stage.EFFECTIVE, AT, 4));
  }

  private static Catalogue.Item clause(String name, String text) {
    return new Catalogue.Item(name, null, name, "", Catalogue.Listing.NONE, Map.of("text", text));
  }

  private static Signature signed(Contract contract, Party party, Ed25519.Pair pair) {
    var name = party + "（示例）";
    var statement = Signature.statement(contract.hash(), party, name, AT);
    return new Signature(
        party,
        new AccountId(new UUID(1, party.ordinal())),
        name,
        AT,
        Ed25519.fingerprint(pair.open()),
        pair.open(),
        Ed25519.sign(pair.secret(), statement));
  }

  private static Map<String, byte[]> files() {
    var contract = contract(true);
    var signatures =
        Arrays.stream(Party.values())
            .map(party -> signed(contract, party, Ed25519.fresh()))
            .toList();
    return new HashMap<>(
        ContractPackage.files(ContractPackage.zip(contract, signatures, new byte[] {1})));
  }

  @Test
  @Covers("PRJ-20")
  void aWholePackageHolds() {
    assertThat(PackageCheck.faults(ContractPackage.zip(files()))).isEmpty();
  }

  @Test
  @Covers("PRJ-20")
  void theCommandSaysSoByItsExitCode(@TempDir Path folder) throws IOException {
    var good = Path.of("target/contract-package.zip");
    java.nio.file.Files.write(good, ContractPackage.zip(files()));
    assertThat(verified(good)).isZero();
    var files = files();
    files.remove("committee.sig");
    var bad = folder.resolve("bad.zip");
    java.nio.file.Files.write(bad, ContractPackage.zip(files));
    assertThat(verified(bad)).isEqualTo(1);
    assertThatThrownBy(() -> verified(folder.resolve("none.zip"))).isInstanceOf(StartRefused.class);
  }

  private static int verified(Path file) {
    return new VerifyContract().run(Arguments.of(List.of(file.toString())));
  }

  @ParameterizedTest
  @EnumSource(Party.class)
  @Covers("PRJ-20")
  void withoutAnyOfTheThreeItDoesNotHold(Party party) {
    var files = files();
    files.remove(party.word() + ".sig");
    assertThat(PackageCheck.faults(ContractPackage.zip(files)))
        .containsExactly(party.word() + ": no signature");
  }

  @Test
  @Covers("PRJ-20")
  void oneFenMoreInTheTextIsFound() {
    var files = files();
    var text = new String(files.get(ContractPackage.TEXT), StandardCharsets.UTF_8);
    files.put(
        ContractPackage.TEXT,
        text.replaceFirst("1,000.00", "1,000.01").getBytes(StandardCharsets.UTF_8));
    assertThat(PackageCheck.faults(ContractPackage.zip(files)))
        .containsExactly(
            "funder: signed another text",
            "organisation: signed another text",
            "committee: signed another text");
  }

  @Test
  @Covers("PRJ-20")
  void aTamperedSignatureStatementOrKeyIsFound() {
    for (var ending : List.of(".sig", ".statement")) {
      var files = files();
      files.get("committee" + ending)[10] ^= 1;
      assertThat(PackageCheck.faults(ContractPackage.zip(files)))
          .contains("committee: the signature is not of this statement and key");
    }
    var files = files();
    files.put("committee.pem", files.get("funder.pem"));
    assertThat(PackageCheck.faults(ContractPackage.zip(files))).isNotEmpty();
    assertThat(PackageCheck.faults(new byte[] {1, 2, 3})).containsExactly("no contract.txt");
  }

  @Test
  @Covers("PRJ-20")
  void oneSignerCannotStandForTwoParties() {
    var contract = contract(true);
    var one = Ed25519.fresh();
    var signatures =
        List.of(
            signed(contract, Party.FUNDER, one),
            signed(contract, Party.ORGANISATION, one),
            signed(contract, Party.COMMITTEE, Ed25519.fresh()));
    assertThat(PackageCheck.faults(ContractPackage.zip(contract, signatures, new byte[0])))
        .containsExactly("organisation: the key of another party");
  }

  @Test
  void aSignatureIsBoundToTextPartyPersonAndTime() {
    var contract = contract(true);
    var signature = signed(contract, Party.FUNDER, Ed25519.fresh());
    assertThat(signature.under(contract.hash())).isTrue();
    assertThat(signature.under("0".repeat(64))).isFalse();
    var later =
        new Signature(
            Party.FUNDER,
            signature.account(),
            signature.name(),
            AT.plusSeconds(1),
            signature.fingerprint(),
            signature.open(),
            signature.value());
    assertThat(later.under(contract.hash())).isFalse();
  }
}
