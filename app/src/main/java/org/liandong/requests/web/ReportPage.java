package org.liandong.requests.web;

import static org.liandong.ui.Screen.t;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Channel;
import org.liandong.requests.Scene;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The page on which a resident reports a problem.
 *
 * @param community where it is about, named in full
 * @param spots compounds and buildings there, to point at one
 * @param groups kinds of problem, the first chosen by the words
 * @param answerDays within how many working days an answer comes
 * @param similar open requests nearby that could be joined instead
 * @param responsible who will hold it, masked; empty when the whole community does
 */
public record ReportPage(
    Form form,
    PlaceCode place,
    String community,
    List<Choice> spots,
    List<Choice> groups,
    int answerDays,
    String responsible,
    UUID once,
    List<SimilarPage.Row> similar) {

  /** The scene the reader came through; null for any. */
  public @Nullable Scene scene() {
    return Scenes.of(form.value("scene"));
  }

  /** The ways in which somebody helps. */
  public List<Choice> channels() {
    return Arrays.stream(Channel.values())
        .map(channel -> Choice.of(channel.name(), t("requests.channel." + channel)))
        .toList();
  }
}
