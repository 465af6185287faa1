package org.liandong.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Covers;

/** GB 11643-1999: form, date and check character. The numbers belong to nobody. */
@Covers("Z-01")
class IdentityNumberTests {
  /** The example printed in the standard itself. */
  private static final String STANDARD = "11010519491231002X";

  @Test
  void readsTheExampleOfTheStandard() {
    var number = IdentityNumber.read(" 110105 19491231 002x ").orElseThrow();
    assertThat(number.birthday()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(number).isEqualTo(IdentityNumber.read(STANDARD).orElseThrow());
  }

  @Test
  void showsTheFirstThreeAndTheLastFour() {
    var number = IdentityNumber.read(STANDARD).orElseThrow();
    assertThat(number.masked()).isEqualTo("110***********002X");
    assertThat(number.toString()).isEqualTo(number.masked());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021",
        "11010519491231003X",
        "11010519491301002X",
        "110105194902300021",
        "1101051949123100",
        "11010519491231002XX",
        "01010519491231002X",
        "A1010519491231002X",
        "",
        "１１０１０５"
      })
  void refusesEveryOther(String text) {
    assertThat(IdentityNumber.read(text)).isEmpty();
  }

  @Test
  void everySingleWrongDigitIsFound() {
    for (int i = 0; i < 17; i++)
      for (char digit = '0'; digit <= '9'; digit++) {
        if (STANDARD.charAt(i) == digit) continue;
        var wrong = STANDARD.substring(0, i) + digit + STANDARD.substring(i + 1);
        assertThat(IdentityNumber.read(wrong)).as(wrong).isEmpty();
      }
  }
}
