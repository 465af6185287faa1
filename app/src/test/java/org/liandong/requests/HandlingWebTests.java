package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;

/** The steps of a request on real pages; one per refusal. */
@PlatformTest
class HandlingWebTests extends HandlingPages {
  @Test
  @Covers("NEJ-03")
  void handedOverFromOneToAnotherWithTheReasonOnThePage() throws Exception {
    var address = report(resident);
    var form = page(get(owner, address + "?do=handed_over"));
    assertThat(form.select("select[name=to] option").eachText())
        .anyMatch(name -> name.contains("王某"));
    var to = World.account("王某").toString();
    post(owner, address + "/handovers", "version", "1", "to", to, "words", "属二网格");
    var history = page(get(resident, address)).select(".history").text();
    assertThat(history).contains("从 李某 到 王某", "属二网格");
  }

  @Test
  void aPlaceOutsideIsRefusedWithItsClauseAndTheWordsStay() throws Exception {
    var address = report(resident);
    var answer =
        send(
            owner,
            address + "/handovers",
            "version",
            "1",
            "to",
            UUID.randomUUID().toString(),
            "words",
            "转给外区");
    assertThat(answer).hasStatus(409);
    assertThat(page(answer).text()).contains("本街道", "001:4");
    assertThat(page(answer).select("textarea[name=words]").val()).contains("转给外区");
  }

  @Test
  @Covers("NEJ-07")
  void aSupervisorAsksAndTheHolderMustReply() throws Exception {
    var address = report(resident);
    post(owner, address + "/takings", "version", "1");
    assertThat(page(get(supervisor, address)).select("a[href$='do=asked']")).hasSize(1);
    assertThat(page(get(resident, address)).select("a[href$='do=asked']")).isEmpty();
    post(supervisor, address + "/questions", "version", "2", "words", "为什么没人来？");
    var refused = send(owner, address + "/answers", "version", "3", "words", "已修");
    assertThat(refused).hasStatus(409);
    assertThat(page(refused).text()).contains("监督人员的提问还没有答复");
    assertThat(page(get(owner, address)).select("form[action$=replies]")).hasSize(1);
    assertThat(page(get(owner, "/requests?state=asked")).select("tr[data-row]")).hasSize(1);
    post(owner, address + "/replies", "version", "3", "words", "配件今天到");
    post(owner, address + "/answers", "version", "4", "words", "已修");
  }

  @Test
  @Covers({"NEJ-09", "NEJ-11"})
  void aVisitIsAgreedCheckedInWithTheCodeAndSigned() throws Exception {
    var address = report(resident);
    post(owner, address + "/takings", "version", "1");
    post(owner, address + "/visits", "version", "2", "at", "2099-05-06T10:30");
    var code = page(get(resident, address)).select(".flash.info").text().replaceAll("\\D", "");
    assertThat(page(get(owner, address)).select(".flash.info").text()).doesNotContain("签到码 ");
    var early = signed(owner, address + "/signatures", "version", "3");
    assertThat(early).hasStatus(409);
    assertThat(page(early).text()).contains("还没有到门签到", "把服务送到居民家门口");
    assertThat(send(owner, address + "/arrivals", "version", "3", "code", "abc")).hasStatus(409);
    var six = code.substring(code.length() - 6);
    post(owner, address + "/arrivals", "version", "3", "code", six);
    assertThat(signed(owner, address + "/signatures", "version", "4")).hasStatus3xxRedirection();
    var signed = page(get(resident, address));
    assertThat(signed.select(".history").text()).contains("居民签字");
    assertThat(signed.select(".history img")).hasSize(1);
  }

  @Test
  @Covers("NEJ-15")
  void beforeAndAfterStandSideBySide() throws Exception {
    var address = address(pictured(resident, "/requests", form("old.green", "院子绿化裸露，一下雨全是泥")));
    post(owner, address + "/takings", "version", "1");
    pictured(owner, address + "/answers", "version", "2", "words", "补种了草皮");
    var page = page(get(resident, address));
    assertThat(page.select(".compare img")).hasSize(2);
    assertThat(page.text()).contains("绿化裸露", "处理前", "处理后");
  }

  @Test
  void ratedOnceWithStars() throws Exception {
    var address = report(resident);
    post(owner, address + "/takings", "version", "1");
    post(owner, address + "/answers", "version", "2", "words", "换了灯");
    post(resident, address + "/confirmations", "version", "3");
    assertThat(send(resident, address + "/ratings", "version", "4", "stars", "")).hasStatus(422);
    post(resident, address + "/ratings", "version", "4", "stars", "5", "remark", "很快");
    assertThat(page(get(owner, address)).text()).contains("★★★★★");
    var again = send(resident, address + "/ratings", "version", "5", "stars", "1");
    assertThat(again).hasStatus(409);
    assertThat(page(again).text()).contains("已经评价过了");
  }

  @Test
  @Covers("GOV-16")
  void everyAffairIsOneOfTheTwoAndTheHolderCorrectsIt() throws Exception {
    var address = report(resident);
    var without =
        send(
            owner,
            address + "/classifications",
            "version",
            "1",
            "category",
            "facilities.drain",
            "words",
            "x");
    assertThat(without).hasStatus(422);
    post(
        owner,
        address + "/classifications",
        "version",
        "1",
        "category",
        "facilities.drain",
        "affair",
        "RESIDENTS",
        "words",
        "是排水");
    assertThat(page(get(resident, address)).text()).contains("居务", "排水管网");
    assertThat(page(get(owner, "/requests?affair=residents")).select("tr[data-row]")).hasSize(1);
    assertThat(page(get(owner, "/requests?affair=government")).select("tr[data-row]")).isEmpty();
  }
}
