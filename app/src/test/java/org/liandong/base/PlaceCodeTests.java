package org.liandong.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Covers;

class PlaceCodeTests {
  @Test
  @Covers("ACT-04")
  void climbsFromABuildingToTheNation() {
    assertThat(new PlaceCode("530111001001C002B013").upward())
        .extracting(PlaceCode::value)
        .containsExactly(
            "530111001001C002B013",
            "530111001001C002",
            "530111001001",
            "530111001",
            "530111",
            "5301",
            "53",
            "");
  }

  @ParameterizedTest
  @CsvSource({"530111,530111001001,true", "530111,530112,false", "53,530111,true"})
  void containsByPrefix(String outer, String inner, boolean contained) {
    assertThat(new PlaceCode(outer).contains(new PlaceCode(inner))).isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "53011",
        "5301110",
        "53011100100X",
        "530111001001X001",
        "' or 1=1",
        "٥٣",
        "530111001001G",
        "530111001001G0010",
        "530111001001001G",
        "530111001001G001B002C003"
      })
  void refusesWhatIsNoCode(String text) {
    assertThat(PlaceCode.valid(text)).isFalse();
    assertThatThrownBy(() -> new PlaceCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsItsCounty() {
    assertThat(new PlaceCode("530111001").county()).contains(new County("530111"));
    assertThat(new PlaceCode("5301").county()).isEmpty();
  }
}
