package org.liandong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {
  @Test
  void cutsChineseIntoPairsAndKeepsTheLastCharacter() {
    assertThat(Words.vector("双桥社区")).isEqualTo("'双桥':1 '桥社':2 '社区':3 '区':4");
  }

  @Test
  void countsAWordThatComesBack() {
    assertThat(Words.vector("人人为我")).isEqualTo("'人人':1 '人为':2 '为我':3 '我':4");
    assertThat(Words.vector("哈哈哈")).isEqualTo("'哈哈':1,2 '哈':3");
  }

  @Test
  void asksForPairsInARow() {
    assertThat(Words.query("双桥")).isEqualTo("'双桥'");
    assertThat(Words.query("双桥社区")).isEqualTo("'双桥' <-> '桥社' <-> '社区'");
  }

  @Test
  void asksForOneCharacterAndForWordsByTheirBeginning() {
    assertThat(Words.query("桥")).isEqualTo("'桥':*");
    assertThat(Words.query("Gate 7")).isEqualTo("'gate':* & '7':*");
  }

  @Test
  void runsDoNotTouchAcrossASeparator() {
    assertThat(Words.vector("双桥,社区")).isEqualTo("'双桥':1 '桥':2 '社区':4 '区':5");
    assertThat(Words.vector("12号楼")).isEqualTo("'12':1 '号楼':3 '楼':4");
  }

  @ParameterizedTest
  @CsvSource({"關上雙橋,关上双桥", "ＡＢＣ１２,abc12", "Ⅳ,iv", "四〇三廠,四〇三厂"})
  void foldsTraditionalFullWidthAndCase(String typed, String plain) {
    assertThat(Words.plain(typed)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "😀👍🏽", "'\\:*&|!()<->", "，。！", "\u0000\u0007"})
  void findsNothingToAskFor(String typed) {
    assertThat(Words.query(typed)).isEmpty();
    assertThat(Words.vector(typed)).isEmpty();
  }

  @Test
  void keepsCharactersOutsideTheBasicPlaneWhole() {
    assertThat(Words.vector("𡐓子")).isEqualTo("'𡐓子':1 '子':2");
    assertThat(Words.query("𡐓")).isEqualTo("'𡐓':*");
  }

  @Test
  void survivesFiftyThousandCharacters() {
    assertThat(Words.vector("网格".repeat(25_000))).endsWith("16383 '格':16383").contains("'网格':1,3");
  }
}
