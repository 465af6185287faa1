package org.liandong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liandong.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class ApiDescriptionTests {
  @Autowired MockMvcTester web;

  @Test
  void theApiIsDescribedAndNothingElse() throws Exception {
    var answer = web.get().uri("/api/v1/openapi").exchange();
    assertThat(answer).hasStatusOk();
    var api = JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
    assertThat(api.get("paths").propertyNames())
        .contains("/api/v1/requests", "/api/v1/places/{code}")
        .allMatch(path -> path.startsWith("/api/v1/"));
    assertThat(api.toString()).doesNotContain("Principal", "authorisation");
  }

  @Test
  void noOtherDoorIsOpenedWithIt() {
    for (var path : new String[] {"/v3/api-docs", "/swagger-ui.html", "/swagger-ui/index.html"})
      assertThat(web.get().uri(path)).hasStatus(404);
  }
}
