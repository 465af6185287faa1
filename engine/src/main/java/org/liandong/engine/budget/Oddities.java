package org.liandong.engine.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.liandong.engine.budget.Problem.Ballot;

/** What is odd about a file, without making it unusable: said, and counted all the same. */
final class Oddities {
  private Oddities() {}

  static List<String> of(Map<String, String> meta, List<Ballot> ballots) {
    var notes = new ArrayList<String>();
    note(
        notes,
        ballots,
        ballot -> ballot.projects().length == 0,
        "are empty; they hold a share of the budget");
    note(notes, ballots, Oddities::twice, "name a project twice; it counts once");
    int least = whole(meta, "min_length", 0);
    int most = whole(meta, "max_length", Integer.MAX_VALUE);
    note(
        notes,
        ballots,
        ballot -> ballot.projects().length > 0 && ballot.projects().length < least,
        "are shorter than min_length " + least + "; they count as they are");
    note(
        notes,
        ballots,
        ballot -> ballot.projects().length > most,
        "are longer than max_length " + most + "; they count as they are");
    return notes;
  }

  private static void note(
      List<String> notes, List<Ballot> ballots, Predicate<Ballot> odd, String what) {
    long found = ballots.stream().filter(odd).count();
    if (found > 0) notes.add("%d of %d ballots %s".formatted(found, ballots.size(), what));
  }

  private static boolean twice(Ballot ballot) {
    return Arrays.stream(ballot.projects()).distinct().count() < ballot.projects().length;
  }

  private static int whole(Map<String, String> meta, String entry, int usual) {
    var text = meta.getOrDefault(entry, "");
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : usual;
  }
}
