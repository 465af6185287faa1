package org.liandong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liandong.platform.StartSettings;
import org.springframework.mock.env.MockEnvironment;

class PresenceTests {
  @Test
  void onlyWhereItWasAskedForAndOnlyThisMachineReaches() {
    assertThat(shown(true, "127.0.0.1")).isTrue();
    assertThat(shown(true, "::1")).isTrue();
    assertThat(shown(true, "localhost")).isTrue();
    assertThat(shown(true, "0.0.0.0")).isFalse();
    assertThat(shown(true, "192.168.1.7")).isFalse();
    assertThat(shown(false, "127.0.0.1")).isFalse();
  }

  private static boolean shown(boolean demo, String address) {
    var environment = new MockEnvironment().withProperty("server.address", address);
    return new Presence(new StartSettings(demo, true), environment).shown();
  }
}
