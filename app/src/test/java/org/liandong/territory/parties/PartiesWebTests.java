package org.liandong.territory.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Five parties share in the governance of a compound and of a community. */
@PlatformTest
class PartiesWebTests {
  private static final String COMPOUND = "/territory/530111001001C001/parties";
  private static final String COMMITTEE = "/territory/530111001001/parties";
  @Autowired MockMvcTester web;
  @Autowired World world;
  @Autowired Parties parties;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("ACT-17")
  void aCompoundHasItsFivePartiesWithAContactEach() throws UnsupportedEncodingException {
    assertThat(Party.Kind.of(World.COMPOUND_1)).hasSize(5);
    var before = page(World.worker(), COMPOUND);
    assertThat(before.select(".party-cards .card")).hasSize(5);
    assertThat(before.text()).contains("五方还不全");
    for (var kind : Party.Kind.of(World.COMPOUND_1))
      assertThat(join(COMPOUND, kind.name(), "示例" + kind, "孙某", "0871-12345678"))
          .hasStatus3xxRedirection();
    var after = page(World.worker(), COMPOUND);
    assertThat(after.text()).contains("五方齐全", "示例PROPERTY_FIRM", "孙某");
    assertThat(after.select("a[href='tel:0871-12345678']")).hasSize(5);
  }

  @Test
  @Covers("ACT-17")
  void thePublicSeesTheNamesAndNobodyElsesNumbers() throws UnsupportedEncodingException {
    join(COMPOUND, "PROPERTY_FIRM", "示例物业公司", "孙某", "0871-12345678");
    var open = web.get().uri("/places/530111001001C001").exchange();
    assertThat(open).hasStatusOk().bodyText().contains("示例物业公司").doesNotContain("0871", "孙某");
    assertThat(get(World.gridOwner(), COMPOUND)).hasStatus(404);
    assertThatThrownBy(() -> parties.contacts(World.gridOwner(), World.COMPOUND_1))
        .isInstanceOf(Absent.class);
  }

  @Test
  @Covers("ACT-18")
  void aCommunityHasFiveSubjects() throws UnsupportedEncodingException {
    var page = page(World.worker(), COMMITTEE);
    assertThat(page.select(".party-cards h2").eachText())
        .containsExactly("社区综合党委", "社区居委会", "辖区单位", "社会组织", "社区居民");
    assertThat(join(COMMITTEE, "RESIDENT_UNIT", "示例小学", "", "")).hasStatus3xxRedirection();
    assertThat(web.get().uri("/places/530111001001").exchange()).bodyText().contains("示例小学");
    assertThat(join(COMMITTEE, "PROPERTY_FIRM", "示例物业", "", "")).hasStatus(422);
  }

  @Test
  void aPartyIsChangedAndLeaves() throws UnsupportedEncodingException {
    join(COMPOUND, "OWNERS_COMMITTEE", "示例业委会", "孙某", "0871-1234567");
    var party = parties.list(World.COMPOUND_1).getFirst();
    var path = "/territory/parties/" + party.id();
    assertThat(page(World.worker(), path).select("input[name=phone]").val())
        .isEqualTo("0871-1234567");
    var typed = Map.of("name", "新业委会", "contact", "钱某", "phone", "", "version", "0");
    assertThat(post(World.worker(), path, typed)).hasStatus3xxRedirection();
    assertThat(post(World.worker(), path, typed)).as("stale").hasStatus(409);
    assertThat(post(World.gridOwner(), path, typed)).hasStatus(404);
    assertThat(post(World.worker(), path + "/leavings", Map.of("version", "1")))
        .hasStatus3xxRedirection();
    assertThat(parties.list(World.COMPOUND_1)).isEmpty();
    assertThat(parties.contacts(World.worker(), World.COMPOUND_1)).isEmpty();
    assertThat(post(World.worker(), path + "/leavings", Map.of("version", "2"))).hasStatus(409);
  }

  @ParameterizedTest
  @CsvSource({
    "'',示例,'',请选择是哪一方",
    "GOVERNMENT,'','',请写名称",
    "GOVERNMENT,示例,电话123,电话号码不对",
    "RESIDENTS,示例,'',请选择是哪一方"
  })
  void aWrongPartyComesBack(String kind, String name, String phone, String problem) {
    assertThat(join(COMPOUND, kind, name, "", phone)).hasStatus(422).bodyText().contains(problem);
  }

  @Test
  void theSamePartyTwiceIsRefused() {
    join(COMPOUND, "GOVERNMENT", "示例街道办", "", "");
    assertThat(join(COMPOUND, "GOVERNMENT", "示例街道办", "", "")).hasStatus(409);
    assertThat(get(World.worker(), "/territory/530111001001C009/parties")).hasStatus(404);
    assertThat(get(World.worker(), "/territory/parties/nonsense")).hasStatus(404);
  }

  private MvcTestResult join(String path, String kind, String name, String contact, String phone) {
    var typed = Map.of("kind", kind, "name", name, "contact", contact, "phone", phone);
    return post(World.worker(), path, typed);
  }

  private MvcTestResult get(Actor actor, String path) {
    return web.get().uri(path).with(As.as(actor)).exchange();
  }

  private Document page(Actor actor, String path) throws UnsupportedEncodingException {
    var answer = get(actor, path);
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  private MvcTestResult post(Actor actor, String path, Map<String, String> typed) {
    var request = web.post().uri(path).with(As.as(actor)).with(csrf());
    typed.forEach((name, value) -> request.param(name, value));
    return request.exchange();
  }
}
