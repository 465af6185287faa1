package org.liandong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PieceTests {
  @Test
  void aTextIsCutAtTheWordsThatWereLookedFor() {
    assertThat(Piece.of("楼道路灯坏了", "路灯"))
        .containsExactly(new Piece("楼道", false), new Piece("路灯", true), new Piece("坏了", false));
    assertThat(Piece.of("Room 3A, room 4", "ROOM 4").stream().filter(Piece::found))
        .extracting(Piece::text)
        .containsExactly("Room", "room", "4");
  }

  @Test
  void nothingIsLostAndNoWordIsAPattern() {
    for (var words : List.of("", "  ", ".*", "(", "<b>", "坏 了"))
      assertThat(String.join("", Piece.of("路灯坏了<b>", words).stream().map(Piece::text).toList()))
          .as(words)
          .isEqualTo("路灯坏了<b>");
    assertThat(Piece.of("路灯", ".*")).containsExactly(new Piece("路灯", false));
  }
}
