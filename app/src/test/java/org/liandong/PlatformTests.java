package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class PlatformTests {
  @Autowired MockMvcTester web;

  @Test
  void healthIsOpenToEveryone() {
    assertThat(web.get().uri("/actuator/health")).hasStatusOk();
  }
}
