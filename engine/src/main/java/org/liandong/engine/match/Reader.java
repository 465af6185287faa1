package org.liandong.engine.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.BadInput;
import org.liandong.engine.Lines;

/**
 * Reads a matching from lines of words separated by commas; the first word says what a line is:
 * {@code weights,distance,tier,continuity,change,unmet,floor} (numbers), {@code
 * community,ID,FLOOR}, {@code service,ID,CAPACITY,TIER}, and after those {@code
 * need,ID,COMMUNITY,PRIORITY,TIER,PREVIOUS,CURRENT,ACCEPTED,SERVICE:METRES SERVICE:METRES ...}
 * where PREVIOUS and CURRENT may be empty and ACCEPTED is {@code accepted} or empty.
 */
final class Reader {
  private static final int MOST = 5_000_000;

  private final Lines lines;
  private final List<Problem.Service> services = new ArrayList<>();
  private final List<Problem.Community> communities = new ArrayList<>();
  private final Map<String, Integer> serviceOf = new HashMap<>();
  private final Map<String, Integer> communityOf = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Needs needs = new Needs();
  private Weights weights = Weights.USUAL;

  private Reader(Lines lines) {
    this.lines = lines;
  }

  static Problem read(Path file) throws IOException {
    try (var lines = Lines.of(file)) {
      return new Reader(lines).problem();
    }
  }

  private Problem problem() throws IOException {
    for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank() || line.startsWith("#")) continue;
      var words = line.split(",", -1);
      switch (words[0]) {
        case "weights" -> weights(words);
        case "community" -> community(words);
        case "service" -> service(words);
        case "need" -> need(words);
        default -> throw lines.bad("a line begins with weights, community, service or need");
      }
    }
    if (needs.size() == 0) throw lines.bad("there are no needs in it");
    return new Problem(services, communities, needs, weights);
  }

  private void weights(String[] words) {
    shape(words, 7);
    weights =
        new Weights(
            whole(words[1], Weights.MOST), whole(words[2], Weights.MOST),
            whole(words[3], Weights.MOST), whole(words[4], Weights.MOST),
            whole(words[5], Weights.MOST), whole(words[6], Weights.MOST));
  }

  private void community(String[] words) {
    shape(words, 3);
    double floor = share(words[2]);
    if (communityOf.put(words[1], communities.size()) != null)
      throw lines.bad("community " + words[1] + " is there twice");
    communities.add(new Problem.Community(words[1], floor));
  }

  private void service(String[] words) {
    shape(words, 4);
    if (serviceOf.put(words[1], services.size()) != null)
      throw lines.bad("service " + words[1] + " is there twice");
    services.add(new Problem.Service(words[1], whole(words[2], MOST), whole(words[3], 100)));
  }

  private void need(String[] words) {
    shape(words, 9);
    if (!named.add(words[1])) throw lines.bad("need " + words[1] + " is there twice");
    if (named.size() > MOST) throw lines.bad("more than " + MOST + " needs");
    if (!words[7].isEmpty() && !words[7].equals("accepted"))
      throw lines.bad("the eighth word is accepted or empty, not " + words[7]);
    @Nullable Integer community = communityOf.get(words[2]);
    if (community == null) throw lines.bad("there is no community " + words[2]);
    needs.add(
        new Needs.Need(
            words[1],
            community,
            whole(words[3], 100),
            whole(words[4], 100),
            known(words[5]),
            known(words[6]),
            !words[7].isEmpty()));
    if (!words[8].isBlank()) for (var pair : words[8].trim().split(" +")) candidate(pair);
  }

  private void candidate(String pair) {
    int colon = pair.lastIndexOf(':');
    if (colon < 0) throw lines.bad("a candidate is SERVICE:METRES, not " + pair);
    int service = known(pair.substring(0, colon));
    if (service < 0) throw lines.bad("a candidate has no name");
    needs.candidate(service, whole(pair.substring(colon + 1), Needs.FARTHEST));
  }

  private int known(String id) {
    if (id.isEmpty()) return -1;
    @Nullable Integer service = serviceOf.get(id);
    if (service == null) throw lines.bad("there is no service " + id);
    return service;
  }

  private void shape(String[] words, int many) {
    if (words.length != many)
      throw lines.bad("a line of " + words[0] + " has " + many + " words, not " + words.length);
    if (words[1].isEmpty()) throw lines.bad("a name is missing");
  }

  private int whole(String word, int most) {
    try {
      int number = Integer.parseInt(word);
      if (number >= 0 && number <= most) return number;
    } catch (NumberFormatException _) {
      // said below
    }
    throw lines.bad("a whole number from 0 to " + most + " is expected, not " + word);
  }

  private double share(String word) {
    try {
      double share = Double.parseDouble(word);
      if (share >= 0 && share <= 1) return share;
    } catch (NumberFormatException _) {
      // said below
    }
    throw lines.bad("a share from 0 to 1 is expected, not " + word);
  }

  /** Whether a file is of this kind: by the first word of its first line that says something. */
  static boolean is(Path file) throws IOException {
    try (var lines = Lines.of(file)) {
      for (@Nullable String line = lines.next(); line != null; line = lines.next())
        if (!line.isBlank() && !line.startsWith("#"))
          return line.matches("(weights|community|service|need),.*");
      return false;
    } catch (BadInput _) {
      return false;
    }
  }
}
