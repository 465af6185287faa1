package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.policy.CatalogueImports.Outcome;
import org.liandong.policy.CatalogueImports.Table;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists that are handed in, published and compared. */
@PlatformTest
class CatalogueTests {
  private static final PlaceCode GUANDU = new PlaceCode("530111");
  private static final String ROWS =
      "编码,上级,名称,英文名称,清单,编制单位\nA,,扶老,Elders,正面,民政\nA.1,A,助餐,,正面,民政\nB,,执法,,负面,\n";
  private final Actor officer = actor("周某(示例)", Position.COUNTY_OFFICER, "530111");
  @Autowired CatalogueImports imports;
  @Autowired Catalogues catalogues;
  @Autowired Adoptions adoptions;
  @Autowired Clock clock;

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }

  private static Table table(byte[] bytes) {
    return new Table("purchase-items", "采购目录", "Purchases", false, "区财政局(示例)", bytes);
  }

  private UUID taken(byte[] bytes) {
    var outcome = imports.take(officer, GUANDU, table(bytes));
    assertThat(outcome).isInstanceOf(Outcome.Taken.class);
    return ((Outcome.Taken) outcome).version();
  }

  @Test
  @Covers({"PUR-01", "Z-10"})
  void aListHoldsFromTheDayItIsPublishedFor() {
    var id = taken(ROWS.getBytes(StandardCharsets.UTF_8));
    assertThat(catalogues.lookup("purchase-items", GUANDU, today())).isEmpty();
    imports.publish(officer, id, today().plusDays(3));
    assertThat(catalogues.lookup("purchase-items", GUANDU, today().plusDays(2))).isEmpty();
    var held =
        catalogues.current("purchase-items", new PlaceCode("530111001"), today().plusDays(3));
    assertThat(held.number()).isEqualTo(1);
    assertThat(held.find("B").orElseThrow().listing()).isEqualTo(Catalogue.Listing.NEGATIVE);
    assertThat(held.find("A").orElseThrow().text("编制单位")).isEqualTo("民政");
    assertThatThrownBy(() -> imports.publish(officer, id, today()))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.reason()).isEqualTo(PolicyRefusal.PUBLISHED_ALREADY));
  }

  @Test
  @Covers("Z-10")
  void everyEncodingAndTheWorkbookGiveTheSameItems() throws IOException {
    var utf8 = items(taken(ROWS.getBytes(StandardCharsets.UTF_8)));
    assertThat(items(taken(("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_8)))).isEqualTo(utf8);
    assertThat(items(taken(ROWS.getBytes(Charset.forName("GBK"))))).isEqualTo(utf8);
    assertThat(items(taken(workbook()))).isEqualTo(utf8);
  }

  private java.util.List<Catalogue.Item> items(UUID id) {
    return catalogues.version(id).items();
  }

  private static byte[] workbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("目录");
      var rows = ROWS.split("\n");
      for (int r = 0; r < rows.length; r++) {
        var cells = rows[r].split(",", -1);
        for (int c = 0; c < cells.length; c++) sheet.value(r, c, cells[c]);
      }
    }
    return out.toByteArray();
  }

  /** Note N11: traditional characters and inserted pinyin come through as they are. */
  @Test
  @Covers("Z-10")
  void traditionalCharactersSurvive() {
    var text = "編碼,名稱,清單\nA,社區(qū)公益😀服務,正面\n";
    assertThat(items(taken(text.getBytes(StandardCharsets.UTF_8))).getFirst().name())
        .isEqualTo("社區(qū)公益😀服務");
    var gbk = "編碼,名稱\nA,臺灣街道社區聯動\n".getBytes(Charset.forName("GBK"));
    assertThat(items(taken(gbk)).getFirst().name()).isEqualTo("臺灣街道社區聯動");
  }

  @Test
  @Covers("Z-10")
  void oneBadRowLoadsNothingAndEveryBadRowIsNamed() {
    var bad =
        "code,parent,name,list\nA,,甲,正面\n,,乙,\nA,,丙,\nC,Z,丁,\nD,,,\nE,,戊,也许\nF,G,己,\nG,F,庚,\n";
    var outcome = imports.take(officer, GUANDU, table(bad.getBytes(StandardCharsets.UTF_8)));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(it -> it.line() + " " + it.problem())
                    .containsExactlyInAnyOrder(
                        "3 NO_CODE",
                        "4 TWICE",
                        "5 NO_SUCH_PARENT",
                        "6 NO_NAME",
                        "7 UNKNOWN_LIST",
                        "8 CIRCLE",
                        "9 CIRCLE"));
    assertThat(catalogues.lookup("purchase-items", GUANDU, today())).isEmpty();
  }

  @Test
  @Covers("ADM-01")
  void whatIsAllowedMustBelongToADuty() {
    adoptions.adoptLatest(officer, GUANDU, "nanjing", new Period(today(), null), "试行(示例)");
    var rows =
        "code,name,list,community-duties\nA,甲,正面,mediation\nB,乙,正面,nonsense\nC,丙,正面,\nD,丁,负面,\n";
    var table =
        new Table(
            "work-admission", "", "", false, "区民政局(示例)", rows.getBytes(StandardCharsets.UTF_8));
    assertThat(imports.take(officer, GUANDU, table))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(it -> it.line() + " " + it.problem())
                    .containsExactly("3 NOT_IN_LIST", "4 NO_CLASS"));
  }

  @Test
  void whatIsNotATableIsNotRead() {
    assertThatThrownBy(() -> taken("code;name\n1;2".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> taken(new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2}))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> taken("code,name\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  @Covers("PUR-01")
  void versionsAreCompared() {
    var first = taken(ROWS.getBytes(StandardCharsets.UTF_8));
    var second =
        taken(
            ROWS.replace("A.1,A,助餐,,正面", "C,,助浴,,正面")
                .replace("执法", "行政执法")
                .getBytes(StandardCharsets.UTF_8));
    var difference = Difference.between(catalogues.version(first), catalogues.version(second));
    assertThat(difference.added()).extracting(Catalogue.Item::code).containsExactly("C");
    assertThat(difference.removed()).extracting(Catalogue.Item::code).containsExactly("A.1");
    assertThat(difference.changed()).extracting(it -> it.after().name()).containsExactly("行政执法");
    assertThat(Difference.between(catalogues.version(first), catalogues.version(first)).empty())
        .isTrue();
  }

  @Test
  void theSameListTwiceIsRefused() {
    imports.publish(officer, taken(ROWS.getBytes(StandardCharsets.UTF_8)), today());
    assertThatThrownBy(() -> taken(ROWS.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.reason()).isEqualTo(PolicyRefusal.SAME_LIST));
  }

  @Test
  void othersCannotHandInAList() {
    var street = actor("郑某(示例)", Position.STREET_OFFICER, "530111001");
    assertThatThrownBy(
            () -> imports.take(street, GUANDU, table(ROWS.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(Absent.class);
  }
}
