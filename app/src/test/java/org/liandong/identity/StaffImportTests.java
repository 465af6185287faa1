package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Position;
import org.liandong.platform.Sheet;
import org.liandong.platform.SheetFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Staff by a sheet: rehearsed, taken as a whole or not at all, each row with its answer. */
@PlatformTest
@Covers({"ACT-05", "Z-10"})
class StaffImportTests {
  private static final Actor STREET = As.actor("陈某", Position.STREET_OFFICER, "530111001");
  private static final String GOOD = "孙倩（示例）,sun.qian,13871007001,社区专职工作者,530111001001,2026-01-05";
  @Autowired StaffImport imports;
  @Autowired Accounts accounts;
  @Autowired Appointments appointments;
  @Autowired SignIns signIns;
  @Autowired MockMvcTester web;

  private static byte[] csv(String... rows) {
    var text = String.join(",", StaffImport.HEADS) + "\r\n" + String.join("\r\n", rows) + "\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private StaffImport.Report take(byte[] file) {
    return imports.load(STREET, file, false);
  }

  @Test
  void aRehearsalTakesNothingAndTheRealThingEverything() {
    var rows = csv(GOOD, "周敏（示例）,zhou.min,,affairs-supervisor,530111001001,2026/1/5,2027年12月31日");
    var tried = imports.load(STREET, rows, true);
    assertThat(tried.wrong()).isZero();
    assertThat(tried.taken()).isFalse();
    assertThat(accounts.search(STREET, "sun.qian", null).rows()).isEmpty();
    var taken = take(rows);
    assertThat(taken.taken()).isTrue();
    var sun = accounts.search(STREET, "sun.qian", null).rows().getFirst();
    assertThat(appointments.of(STREET, sun.id()).getFirst().post()).isEqualTo("community-worker");
    assertThat(accounts.search(STREET, "138 7100 7001", null).rows()).containsExactly(sun);
    var code = taken.lines().getFirst().code();
    assertThat(code).isNotNull();
    assertThat(signIns.redeem("sun.qian", code, "石榴花开-2099", "10.6.0.1"))
        .isInstanceOf(SignIn.Welcome.class);
    var zhou = accounts.search(STREET, "zhou.min", null).rows().getFirst();
    assertThat(appointments.of(STREET, zhou.id()).getFirst().until())
        .isEqualTo(LocalDate.of(2027, 12, 31));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",a.one,,社区专职工作者,530111001001,2026-01-05|identity.register.name.wrong",
        "孙（示例）,a b,,社区专职工作者,530111001001,2026-01-05|identity.sign-in-name.form",
        "孙（示例）,123456,,社区专职工作者,530111001001,2026-01-05|identity.sign-in-name.form",
        "孙（示例）,a.one,12345,社区专职工作者,530111001001,2026-01-05|identity.register.phone.wrong",
        "孙（示例）,a.one,,宇航员,530111001001,2026-01-05|identity.post.unknown",
        "孙（示例）,a.one,,社区专职工作者,五三,2026-01-05|identity.place.wrong",
        "孙（示例）,a.one,,社区专职工作者,530111001999,2026-01-05|identity.import.absent",
        "孙（示例）,a.one,,社区专职工作者,530111001001,|identity.day.wrong",
        "孙（示例）,a.one,,社区专职工作者,530111001001,2026-02-30|identity.day.wrong",
        "孙（示例）,a.one,,社区专职工作者,530111001001,明天|identity.day.wrong",
        "孙（示例）,a.one,,社区专职工作者,530111001001,2026-01-05,2025-01-05|identity.refused.ENDS_BEFORE_IT_BEGINS",
        "孙（示例）,a.one,,社区专职工作者,530111001,2026-01-05|identity.refused.PLACE_DOES_NOT_FIT",
        "孙（示例）,a.one,,社会福利岗,530111001001,2026-01-05|identity.refused.CERTIFICATE_MISSING",
        "孙（示例）,a.one,,兼职委员,530111001001,2026-01-05|identity.refused.UNIT_AND_TERM",
        "孙（示例）,a.one,,区（县）财政,530111,2026-01-05|identity.refused.NOT_YOURS_TO_APPOINT",
        "孙（示例）,a.one,,社区专职工作者,330203001001,2026-01-05|identity.refused.NOT_YOURS_TO_APPOINT"
      })
  void aWrongRowSaysWhyAndNothingIsTaken(String row, String problem) {
    var report = take(csv(GOOD, row));
    assertThat(report.taken()).isFalse();
    assertThat(report.wrong()).isEqualTo(1);
    assertThat(report.lines().get(1).problem()).isEqualTo(problem);
    assertThat(report.lines().get(1).line()).isEqualTo(3);
    assertThat(accounts.search(STREET, "sun.qian", null).rows()).isEmpty();
  }

  @Test
  void oneNameForTwoPeopleIsRefusedOnePersonWithTwoPostsIsNot() {
    var other = take(csv(GOOD, GOOD.replace("孙倩", "孙茜")));
    assertThat(other.lines().get(1).problem()).isEqualTo("identity.sign-in-name.taken");
    var twice = take(csv(GOOD, GOOD.replace("社区专职工作者", "居务监督员")));
    assertThat(twice.taken()).isTrue();
    assertThat(take(csv(GOOD)).lines().getFirst().problem())
        .isEqualTo("identity.refused.ALREADY_HOLDS");
  }

  @Test
  void aWorkbookWithNumberedDaysAndAFileInTheOldEncodingAreRead() {
    var cells =
        new ArrayList<@Nullable Object>(
            List.of("钱进（示例）", "qian.jin", "", "社区专职工作者", "530111001001", 46027));
    assertThat(take(new SheetFile("人员", StaffImport.HEADS, List.of(cells)).xlsx()).taken())
        .isTrue();
    var qian = accounts.search(STREET, "qian.jin", null).rows().getFirst();
    assertThat(appointments.of(STREET, qian.id()).getFirst().since())
        .isEqualTo(LocalDate.of(2026, 1, 5));
    var old = new String(csv(GOOD), StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));
    assertThat(take(old).taken()).isTrue();
  }

  @Test
  void whatIsNoSheetOfOursIsSaidAtTheFile() {
    var many = new String[5001];
    java.util.Arrays.fill(many, GOOD);
    for (var bad :
        new byte[][] {
          csv(),
          "".getBytes(StandardCharsets.UTF_8),
          "PK\u0003\u0004x".getBytes(StandardCharsets.UTF_8),
          "a,b\r\n1,2".getBytes(StandardCharsets.UTF_8),
          csv(many)
        })
      assertThatThrownBy(() -> take(bad))
          .isInstanceOfSatisfying(
              Invalid.class, invalid -> assertThat(invalid.fields()).containsOnlyKeys("file"));
    var resident = As.actor("居民（示例）", Position.RESIDENT, "530111001001");
    assertThatThrownBy(() -> imports.load(resident, csv(GOOD), true)).isInstanceOf(Absent.class);
  }

  @Test
  void thePageShowsEachRowAndTheListComesBackAsASheet() throws Exception {
    var sent =
        web.post()
            .uri("/admin/staff/import")
            .multipart()
            .file("file", csv(GOOD, GOOD.replace("2026-01-05", "昨天")))
            .param("rehearsal", "true")
            .with(As.as(STREET))
            .with(csrf());
    assertThat(sent).hasStatusOk().bodyText().contains("1 行有问题", "日期要写成", "孙倩（示例）");
    take(csv(GOOD));
    for (var ending : List.of("csv", "xlsx")) {
      var answer = web.get().uri("/admin/staff/export." + ending).with(As.as(STREET)).exchange();
      var sheet = Sheet.read(answer.getResponse().getContentAsByteArray());
      assertThat(sheet.rows()).anyMatch(row -> row.text("姓名").equals("孙倩（示例）"));
      assertThat(sheet.rows()).allMatch(row -> row.text("地点代码").startsWith(World.STREET.value()));
    }
    assertThat(web.get().uri("/admin/staff/export.pdf").with(As.as(STREET))).hasStatus(404);
    var template = web.get().uri("/admin/staff/template.xlsx").with(As.as(STREET)).exchange();
    assertThat(Sheet.read(template.getResponse().getContentAsByteArray()).columns())
        .isEqualTo(StaffImport.HEADS);
  }
}
