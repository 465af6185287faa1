package org.liandong.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.engine.BadInput;

class OpinionTests {
  @TempDir Path folder;

  @Test
  void plantedGroupsAreFound() {
    var problem = planted(300, 40, 3, 0.9, 5);
    var state = Opinion.state(problem, 1);
    var truth = IntStream.range(0, 300).map(i -> i % 3).toArray();
    assertThat(Alike.index(truth, state.group())).isGreaterThan(0.95);
    var solution = Opinion.solve(problem, 1);
    assertThat(solution.groups()).hasSize(3).allMatch(group -> group.representative().size() == 5);
    assertThat(solution.positions()).hasSize(300);
  }

  @Test
  void theSameVotesGiveTheSameGroupsInAnyOrder() throws IOException {
    var lines = new ArrayList<String>();
    var problem = planted(90, 25, 2, 0.8, 6);
    for (int i = 0; i < 90; i++)
      for (int j = 0; j < 25; j++)
        if (problem.cells()[i][j] != Problem.NONE)
          lines.add("%d,%d,%d".formatted(j, i, problem.cells()[i][j] - 1));
    var first = Opinion.solve(read(lines), 1);
    java.util.Collections.shuffle(lines, new Random(3));
    var again = Opinion.solve(read(lines), 1);
    assertThat(again.groupAware()).isEqualTo(first.groupAware());
    assertThat(again.positions()).isEqualTo(first.positions());
  }

  @Test
  void theAxesAreThoseOfADenseDecomposition() {
    var problem = planted(60, 12, 2, 0.6, 7);
    var position = Projection.of(problem, 1);
    var scatter = new Scatter(problem);
    for (var axis : new double[][] {position.first(), position.second()}) {
      var turned = scatter.times(axis);
      double value = Lanczos.dot(turned, axis);
      for (int j = 0; j < turned.length; j++)
        assertThat(turned[j]).isCloseTo(value * axis[j], within(1e-9 * value));
    }
    var random = new Random(1);
    for (int i = 0; i < 200; i++) {
      var other = random.doubles(12, -1, 1).toArray();
      Lanczos.normalise(other);
      assertThat(Lanczos.dot(scatter.times(other), other))
          .isLessThanOrEqualTo(position.variance()[0] + 1e-9);
    }
  }

  @Test
  void laterVotesAreFollowedWithoutAJump() {
    var all = planted(200, 30, 3, 0.85, 8);
    var before = all.of(IntStream.range(0, 180).toArray());
    var follower = Follower.of(before, 1);
    var votes = new ArrayList<Follower.Vote>();
    for (int i = 180; i < 200; i++)
      for (int j = 0; j < 30; j++)
        if (all.cells()[i][j] != Problem.NONE)
          votes.add(new Follower.Vote(i, j, all.cells()[i][j]));
    var followed = follower.take(votes);
    assertThat(followed.alike()).isGreaterThan(0.95);
    assertThat(follower.state().group()).hasSize(200);
    var anew = Opinion.state(all, 1);
    assertThat(Alike.index(anew.group(), follower.state().group())).isGreaterThan(0.95);
    var newcomer = follower.take(java.util.List.of(new Follower.Vote(999, 77, Problem.AGREE)));
    assertThat(newcomer.votes()).isEqualTo(1);
    assertThat(follower.state().problem().comments()).hasSize(31);
    assertThat(newcomer.alike()).isGreaterThan(0.95);
  }

  @Test
  void coordinatedAccountsAreShownAndNotRemoved() {
    var honest = planted(200, 40, 2, 0.7, 9);
    var cells = Arrays.copyOf(honest.cells(), 230);
    var random = new Random(2);
    var master = new byte[40];
    for (int j = 0; j < 40; j++) master[j] = (byte) (random.nextBoolean() ? 0 : 2);
    for (int i = 200; i < 230; i++) {
      cells[i] = master.clone();
      if (i % 3 == 0) cells[i][random.nextInt(40)] = Problem.PASS;
    }
    var people = IntStream.range(0, 230).toArray();
    var times =
        Arrays.stream(people)
            .mapToLong(i -> i < 200 ? i * 50_000_000L + 1 : 9_000_000_000L + i)
            .toArray();
    var problem =
        new Problem(people, honest.comments(), honest.texts(), honest.out(), cells, times);
    var robust = Suspicion.of(Opinion.state(problem, 1), 1);
    assertThat(robust.suspicious()).hasSize(1);
    assertThat(robust.suspicious().getFirst().people())
        .containsExactlyElementsOf(IntStream.range(200, 230).boxed().toList());
    assertThat(robust.suspicious().getFirst().burst()).isEqualTo(1);
    assertThat(robust.without().accounts()).isEqualTo(29);
    assertThat(Opinion.solve(problem, 1).people()).isEqualTo(230);
    assertThat(Suspicion.of(Opinion.state(honest, 1), 1).suspicious()).isEmpty();
  }

  @Test
  void badFilesAreOneClearLine() throws IOException {
    refused("", "votes.csv:1: the file is empty");
    refused("a,b\n1,2\n", "votes.csv:1: there is no column comment-id");
    refused("comment-id,voter-id,vote\n1,2\n", "votes.csv:2: the row has 2 cells, the header 3");
    refused("comment-id,voter-id,vote\n1,2,7\n", "votes.csv:2: 7 is no vote");
    refused("comment-id,voter-id,vote\n1,-2,1\n", "votes.csv:2: -2 is no id");
    refused("comment-id,voter-id,vote\n", "there are no votes");
    refused("participant,0\n1,1\n1,1\n", "votes.csv:3: participant 1 is there twice");
    refused(
        "comment-id,voter-id,vote\n1,2,\"1\n",
        "votes.csv:2: the quotation mark of line 2 is never closed");
    var wide =
        Files.write(folder.resolve("votes.csv"), "comment-id\n".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> Problem.read(wide)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Problem.read(Files.createDirectory(folder.resolve("empty"))))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("has neither votes.csv nor votes.json");
  }

  @Test
  void aSingleVoteOrUnanimityIsNoError() throws IOException {
    assertThat(Opinion.solve(read(java.util.List.of("1,1,1")), 1).groups()).hasSize(1);
    var same = IntStream.range(0, 100).mapToObj(i -> "%d,%d,1".formatted(i % 10, i / 10)).toList();
    assertThat(Opinion.solve(read(same), 1).groups()).hasSize(1);
  }

  private void refused(String text, String reason) throws IOException {
    var file = Files.writeString(folder.resolve("votes.csv"), text);
    assertThatThrownBy(() -> Problem.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(reason);
  }

  private Problem read(java.util.List<String> lines) throws IOException {
    var text = "comment-id,voter-id,vote\n" + String.join("\n", lines) + "\n";
    return Problem.read(Files.writeString(folder.resolve("votes.csv"), text));
  }

  /** Groups that each have their own view of every statement, and keep to it with some chance. */
  static Problem planted(int people, int comments, int groups, double loyal, long seed) {
    var random = new Random(seed);
    var views = new byte[groups][comments];
    for (var view : views) for (int j = 0; j < comments; j++) view[j] = (byte) random.nextInt(3);
    var cells = new byte[people][comments];
    for (int i = 0; i < people; i++)
      for (int j = 0; j < comments; j++) {
        boolean own = random.nextDouble() < loyal;
        byte vote = own ? views[i % groups][j] : (byte) random.nextInt(3);
        cells[i][j] = random.nextInt(5) == 0 ? Problem.NONE : vote;
      }
    var texts = new String[comments];
    Arrays.fill(texts, "");
    return new Problem(
        IntStream.range(0, people).toArray(),
        IntStream.range(0, comments).toArray(),
        texts,
        new boolean[comments],
        cells,
        new long[people]);
  }
}
