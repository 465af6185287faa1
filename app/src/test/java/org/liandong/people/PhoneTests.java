package org.liandong.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {
  @ParameterizedTest
  @ValueSource(strings = {"13871000001", "138 7100 0001", "+86 138-7100-0001", "008613871000001"})
  void readsAMobileHoweverItIsTyped(String text) {
    assertThat(Phone.read(text)).contains(Phone.read("13871000001").orElseThrow());
  }

  @Test
  void readsALandline() {
    assertThat(Phone.read("(0871) 6712345").orElseThrow().masked()).isEqualTo("087****2345");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12871000001", "1387100000", "138710000011", "six", "0871"})
  void refusesEveryOther(String text) {
    assertThat(Phone.read(text)).isEmpty();
  }

  @Test
  void masksTheMiddle() {
    assertThat(Phone.read("13871000001").orElseThrow()).hasToString("138****0001");
  }
}
