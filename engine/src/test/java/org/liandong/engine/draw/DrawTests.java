package org.liandong.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.engine.BadInput;
import org.liandong.engine.Benchmarks;
import org.liandong.engine.draw.Solution.Pick;

class DrawTests {
  @TempDir Path folder;

  @Test
  void theReferenceDrawOfTheRfcComesOutLineByLine() throws IOException {
    var seeds = Benchmarks.file("crypto/ref.seeds");
    var drawn = Lots.draw(Problem.read(seeds, Benchmarks.file("crypto/ref.names"), 16));
    assertThat(drawn.key()).isEqualTo("9319./2.5.8.10.12./9.18.26.34.41.45./");
    assertThat(positions(drawn))
        .containsExactly(17, 7, 2, 16, 25, 23, 8, 24, 19, 13, 22, 5, 18, 9, 1, 4);
    var lines = Files.readAllLines(Benchmarks.file("crypto/ref.results"));
    for (var pick : drawn.picks()) {
      var words = Arrays.asList(lines.get(pick.order()).strip().split("\\s+"));
      assertThat(words).contains(pick.digest(), String.valueOf(pick.position()));
      assertThat(words.get(2)).isEqualTo(String.valueOf(pick.divisor()));
    }
  }

  @Test
  void aPoolOfHundredsIsDrawnAsPublished() {
    var names = IntStream.rangeClosed(1, 134).mapToObj(String::valueOf).toList();
    var key = "17.20.22.35.36.38.48./90193202./55598744./9.10.11.17.21.48.50./";
    assertThat(positions(Lots.draw(new Problem(key, names, 12))))
        .containsExactly(90, 25, 92, 126, 24, 31, 122, 96, 81, 132, 2, 41);
  }

  @Test
  void numbersAreSortedAndRealsLoseTheirTrailingZeros() throws IOException {
    var seeds = file("seeds", "# comment\n17 3 100\n\nfloat 12.50 0.100\nfloat 7.0\n");
    assertThat(Problem.key(seeds)).isEqualTo("3.17.100./12.50.1/7./");
  }

  @Test
  void everybodyIsDrawnOnceWhenAllAreDrawn() {
    var names = IntStream.range(0, 700).mapToObj(i -> "n" + i).toList();
    var drawn = Lots.draw(new Problem("1./", names, 700));
    assertThat(drawn.picks().stream().map(Pick::name)).containsExactlyInAnyOrderElementsOf(names);
    assertThat(drawn.entropyBits()).isZero();
  }

  @Test
  void theCheckerRefusesAnotherPick() {
    var problem = new Problem("1./", List.of("a", "b", "c"), 2);
    var picks = Lots.draw(problem).picks();
    assertThat(Checker.agrees(problem, picks)).isTrue();
    assertThat(Checker.agrees(problem, picks.reversed())).isFalse();
    assertThat(Checker.agrees(problem, picks.subList(0, 1))).isFalse();
  }

  @Test
  void badFilesAreNamedWithTheirLine() throws IOException {
    var names = file("names", "a\nb\n");
    refused(file("s1", "1\nx y\n"), names, "s1:2: x is no whole number (reals: float 12.5)");
    refused(file("s2", "float 3\n"), names, "s2:1: 3 is no real like 12.5");
    refused(file("s3", "# nothing\n"), names, "s3:1: there is no seed");
    refused(file("s4", "1 ".repeat(17)), names, "s4:1: a source has 1 to 16 numbers, not 17");
    refused(file("s5", "1\n"), file("twice", "a\nb\na\n"), "twice:3: a takes part twice");
    refused(file("s6", "1\n"), file("none", "\n"), "none:1: nobody takes part");
    refused(file("s7", "1\n"), file("one", "a\n"), "--count takes 1 to 1, not 2");
    var wide = Files.write(folder.resolve("s8"), "1\n".getBytes(StandardCharsets.UTF_16));
    refused(wide, names, "s8:1: a zero byte: this is no UTF-8 text");
  }

  private static void refused(Path seeds, Path names, String line) {
    assertThatThrownBy(() -> Problem.read(seeds, names, 2))
        .isInstanceOf(BadInput.class)
        .hasMessage(line);
  }

  private static List<Integer> positions(Solution drawn) {
    return drawn.picks().stream().map(Pick::position).toList();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
