package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.ui.Icons;

/** What the packs of this release say, and that they say it in the words of the texts. */
class PacksTests {
  static final Map<String, Pack> PACKS = packs();

  /** Rows of the acceptance list that carry a number. */
  private static final String NUMBERED =
      "PRJ-02 PRJ-03 PRJ-01 EVA-02 EVA-01 PRJ-19 SUP-03 PRJ-20 FAC-01 FAC-02 FAC-03 FAC-04 FAC-05"
          + " FAC-13 FAC-08 FAC-11 GRD-09 GRD-10 ADM-01 ADM-02 GOV-01 PUR-01 PUR-03 APP-05 APP-01"
          + " APP-09 APP-07 APP-22 NEJ-08 DEM-01 VOL-02 ORG-12 ORG-13 ORG-11 ORG-19 SWK-18 RUR-05"
          + " SWK-16 SWK-30 SWK-03 SWK-10 SWK-01 SWK-38 DEM-12 DEM-06 DEM-07 CAS-14 ELD-15 FAC-15"
          + " LIV-02 NEJ-09 PLT-06 ORG-21 CHA-02 ELD-08 CAS-08 CAS-10 SUPL-11 VOL-05 SWK-08 ACT-07"
          + " TEN-08 SWK-05 ORG-07 SUPL-58";

  private static Map<String, Pack> packs() {
    var packs = new TreeMap<String, Pack>();
    for (var files : PackFiles.all()) packs.put(files.name(), PackReader.read(files));
    return packs;
  }

  @Test
  void sixPacksAreThere() {
    assertThat(PACKS.keySet())
        .containsExactly("base", "changsha", "gansu", "guandu", "haishu", "nanjing");
  }

  @Test
  @Covers("Z-03")
  void everyNumberedRowHasARule() {
    var carried = new HashSet<String>();
    for (var pack : PACKS.values())
      if (!pack.name().equals("base"))
        pack.definitions().forEach(it -> carried.addAll(it.requirements()));
    assertThat(carried).containsAll(List.of(NUMBERED.split(" ")));
  }

  @Test
  void everyQuoteStandsInItsText() throws IOException {
    var data = Path.of(System.getProperty("benchmarks", "../../shared/data"));
    var texts = data.resolveSibling("policy-texts");
    assumeThat(texts).as("policy texts, to compare quotes with").isDirectory();
    for (var pack : PACKS.values())
      for (var definition : pack.definitions()) {
        var clause = definition.clause();
        if (clause.quote().isEmpty()) continue;
        var lines = Files.readString(texts.resolve(clause.text())).split("\n", -1);
        assertThat(lines[clause.line() - 1]).as(definition.rule()).contains(clause.quote());
      }
  }

  @Test
  void whatIsNotTheTextIsMarkedAsOurReading() {
    for (var definition : pack("base").definitions())
      assertThat(definition.reading()).as(definition.rule()).isTrue();
    for (var pack : PACKS.values())
      for (var definition : pack.definitions())
        assertThat(definition.reading() || !definition.clause().quote().isEmpty())
            .as(definition.rule())
            .isTrue();
  }

  /** One rule has one unit and one comparison, whichever region sets its value. */
  @Test
  void regionsDifferInValuesNotInWhatIsMeasured() {
    var units = new TreeMap<String, TreeSet<String>>();
    for (var pack : PACKS.values())
      for (var it : pack.definitions())
        units.computeIfAbsent(it.rule(), key -> new TreeSet<>()).add(it.unit().name());
    assertThat(units.values()).allSatisfy(names -> assertThat(names).hasSize(1));
  }

  @Test
  @Covers({"PUR-01", "ADM-01"})
  void listsTheTextsNameWithoutPrintingAreSamples() {
    for (var pack : PACKS.values())
      for (var listed : pack.catalogues())
        if (!pack.name().equals("base")) {
          assertThat(listed.sample()).as(listed.key()).isTrue();
          assertThat(listed.source()).as(listed.key()).startsWith("原文");
        }
    assertThat(listed("nanjing", "community-duties").items()).hasSize(13);
    assertThat(listed("nanjing", "community-duties").items())
        .filteredOn(item -> item.text("origin").equals("原文"))
        .extracting(Catalogue.Item::name)
        .containsExactly("自我管理", "公益事业", "纠纷调解");
    assertThat(roots("purchase-items")).isEqualTo(6);
    assertThat(roots("service-items")).isEqualTo(8);
    assertThat(listed("nanjing", "reduction-rules").items()).hasSize(7);
  }

  @Test
  void workThatMayComeToACommunityBelongsToADuty() {
    var duties =
        listed("nanjing", "community-duties").items().stream().map(Catalogue.Item::code).toList();
    assertThat(listed("nanjing", "work-admission").items())
        .filteredOn(item -> item.listing() == Catalogue.Listing.POSITIVE)
        .isNotEmpty()
        .allSatisfy(item -> assertThat(duties).contains(item.text("community-duties")));
  }

  @Test
  void everyRequestCategoryHasAnIconAndBothNames() {
    for (var item : listed("base", "request-categories").items()) {
      assertThat(Icons.names()).as(item.code()).contains(item.text("icon"));
      assertThat(item.nameEn()).as(item.code()).isNotEmpty();
      if (item.parent() != null) assertThat(item.code()).startsWith(item.parent() + ".");
    }
  }

  static Pack pack(String name) {
    return Objects.requireNonNull(PACKS.get(name));
  }

  private static Pack.Listed listed(String pack, String key) {
    return pack(pack).catalogues().stream()
        .filter(listed -> listed.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static long roots(String key) {
    return listed("nanjing", key).items().stream().filter(item -> item.parent() == null).count();
  }

  private static final String HEAD =
      """
      name: trial
      title: 试
      title-en: Trial
      note: ""
      note-en: ""
      place: "53"
      valid-from: 2020-01-01
      """;

  private static final String RULE =
      """
      rules:
        - rule: trial.cap
          title: 上限
          title-en: Cap
          unit: percent
          test: at-most
          value: 10%
          word: 不超过
          kind: hard
          quote: 不超过10%
          line: 3
      """;

  private static Pack read(String head, String rules) {
    var files = new TreeMap<String, byte[]>();
    files.put("pack.yaml", head.getBytes(StandardCharsets.UTF_8));
    files.put("rules.yaml", rules.getBytes(StandardCharsets.UTF_8));
    return PackReader.read(new PackFiles("trial", files));
  }

  @Test
  void aFaultNamesFileAndLine() {
    assertThat(read(HEAD, RULE).definitions()).hasSize(1);
    fault(RULE.replace("at-most", "at-mosst"), ":6: test must be a comparison, not at-mosst");
    fault(RULE.replace("value: 10%", "value: ten"), ":2: ten is not a value of PERCENT");
    fault(RULE.replace("at-most", "below"), ":2: 不超过 is not read as BELOW");
    fault(
        RULE.replace("kind: hard", "kind: hard\n    colour: red"), ":10: colour is not known here");
    fault(RULE.replace("    title: 上限\n", ""), ":2: title is missing");
    fault(RULE.replace("quote: 不超过10%", "quote: \"\""), ":2: a rule without a quote");
    fault(RULE + RULE.substring(RULE.indexOf('\n') + 1), ":12: trial.cap is given twice");
    fault(RULE.replace("line: 3", "line: three"), ":11: line must be a whole number, not three");
    fault("rules: [", ":1: ");
  }

  private static void fault(String rules, String message) {
    assertThatThrownBy(() -> read(HEAD, rules))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("packs/trial/rules.yaml" + message);
  }

  @Test
  void theSameContentIsTheSameHash() {
    assertThat(read(HEAD, RULE).hash()).isEqualTo(read(HEAD, RULE).hash());
    assertThat(read(HEAD, RULE).hash()).isNotEqualTo(read(HEAD, RULE.replace("10%", "11%")).hash());
  }

  static Definition definition(String pack, String rule) {
    return pack(pack).definitions().stream()
        .filter(it -> it.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
