package org.liandong.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.engine.BadInput;

class ReadingTests {
  private static final String VOTE =
      """
      META
      key; value
      budget; 100.50
      vote_type; approval
      num_votes; 2
      PROJECTS
      project_id; cost; name
      b; 40; "a ""quoted""; name"
      a; 10,25; plain
      VOTES
      voter_id; age; vote
      1; 34; a, b
      2; 9; b
      """;

  @TempDir Path folder;

  @Test
  void theFormatIsReadWithItsQuotesAndDecimals() throws IOException {
    var problem = Problem.read(file(VOTE));
    assertThat(problem.budget()).isEqualTo(10_050);
    assertThat(problem.decimals()).isEqualTo(2);
    assertThat(problem.projects().get(1).name()).isEqualTo("a \"quoted\"; name");
    assertThat(problem.projects().get(0).cost()).isEqualTo(1025);
    assertThat(problem.ballots().getFirst().projects()).containsExactly(0, 1);
    assertThat(problem.ballots().getFirst().group()).containsExactly("age 30 to 39");
    assertThat(problem.money(10_050)).isEqualTo("100.5");
  }

  @Test
  void pointsAndRanksAreRead() throws IOException {
    var points =
        VOTE.replace("approval", "cumulative")
            .replace("age; vote", "points; vote")
            .replace("1; 34;", "1; 2.5,1;")
            .replace("2; 9;", "2; 3;");
    assertThat(Problem.read(file(points)).ballots().getFirst().points())
        .containsExactly(2500, 1000);
    var ranked =
        Electorate.of(Problem.read(file(VOTE.replace("approval", "ordinal"))), Satisfaction.SCORE);
    assertThat(ranked.total()).containsExactly(1, 0);
  }

  @Test
  void badFilesAreOneClearLine() throws IOException {
    refused("", "vote.pb:1: a Pabulib file begins with META");
    refused("{}", "vote.pb:1: a Pabulib file begins with META");
    refused(VOTE.substring(0, VOTE.length() - 8), "vote.pb:12: num_votes says 2, the file has 1");
    refused(VOTE.replace("project_id", "project"), "vote.pb:7: there is no column project_id");
    refused(VOTE.replace("100.50", "-1"), "the budget is negative");
    refused(VOTE.replace("40;", "-40;"), "vote.pb:8: the cost of project b is negative");
    refused(VOTE.replace("40;", "4e9999999;"), "vote.pb:8: the cost of project b is no amount");
    refused(VOTE.replace("40;", "forty;"), "vote.pb:8: the cost of project b is no amount: forty");
    refused(VOTE.replace("40;", "99999999999999999;"), "larger than this engine counts exactly");
    refused(VOTE.replace("a; 10,25", "b; 10,25"), "vote.pb:9: project b is there twice");
    refused(VOTE.replace("2; 9", "1; 9"), "vote.pb:13: voter 1 voted twice");
    refused(VOTE.replace("a, b", "a, c"), "vote.pb:12: there is no project c");
    refused(
        VOTE.replace("approval", "applause"), "vote_type is not one this engine knows: applause");
    refused(
        VOTE.replace("name\"", "name"), "vote.pb:13: the quotation mark of line 8 is never closed");
    refused(VOTE.substring(0, VOTE.indexOf("VOTES")), "there are no votes");
  }

  @Test
  void otherEncodingsAndNoiseAreRefused() throws IOException {
    var file = folder.resolve("vote.pb");
    Files.write(file, VOTE.getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> Problem.read(file)).isInstanceOf(BadInput.class);
    var noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    Files.write(file, noise);
    assertThatThrownBy(() -> Problem.read(file)).isInstanceOf(BadInput.class);
  }

  private void refused(String text, String reason) throws IOException {
    var file = file(text);
    assertThatThrownBy(() -> Problem.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(reason);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("vote.pb"), text);
  }
}
