package org.liandong.policy.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.policy.Definition;
import org.liandong.policy.Kind;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Filter;

/**
 * One version of a pack.
 *
 * @param numbers all versions there are
 * @param search what the reader looks for
 * @param count how many rules the version holds, found or not
 * @param groups the rules that were found, by the first word of their name
 * @param changes what is otherwise than in the version before; empty for the first
 */
public record PackPage(
    Head head,
    List<Integer> numbers,
    RuleSearch search,
    int count,
    List<Group> groups,
    List<Listed> catalogues,
    List<Text> documents,
    List<Changed> changes) {

  public record Head(
      String pack,
      int version,
      String title,
      String titleEn,
      String note,
      String noteEn,
      Spot place,
      LocalDate from,
      @Nullable LocalDate until,
      Instant loaded) {}

  /** Rules of one subject. */
  public record Group(String key, List<Definition> rules) {
    static List<Group> of(List<Definition> rules) {
      return rules.stream()
          .collect(
              Collectors.groupingBy(
                  it -> RuleSearch.group(it.rule()), TreeMap::new, Collectors.toList()))
          .entrySet()
          .stream()
          .map(it -> new Group(it.getKey(), it.getValue()))
          .toList();
    }
  }

  /** All versions, the one shown marked. */
  public List<Filter> versions() {
    return numbers.stream().map(this::version).toList();
  }

  private Filter version(int number) {
    var href = "/policy/packs/" + head.pack() + "?version=" + number;
    var words = Screen.t("policy.version", String.valueOf(number));
    return new Filter(words, href, null, number == head.version());
  }

  public @Nullable Kind kind() {
    return search.kind();
  }

  public String words() {
    return search.words();
  }

  public List<Filter> kinds() {
    return RuleSearch.kinds(search.kind());
  }

  /** Is the reader looking for something, so that what was found stands open? */
  public boolean searching() {
    return !search.words().isBlank() || search.kind() != null;
  }

  /** A list the version brings. */
  public record Listed(
      UUID id, String key, String title, String titleEn, int items, boolean sample) {}

  /** A policy text it rests on. */
  public record Text(UUID id, String issuer, String title) {}

  /** A rule that was added, removed or changed. */
  public record Changed(@Nullable Definition before, @Nullable Definition after) {

    /** Definitions are shared by versions that say the same: another id is another demand. */
    static List<Changed> between(List<Definition> before, List<Definition> after) {
      var was = byRule(before);
      var is = byRule(after);
      var names = new TreeSet<>(was.keySet());
      names.addAll(is.keySet());
      return names.stream()
          .map(name -> new Changed(was.get(name), is.get(name)))
          .filter(
              it -> it.before == null || it.after == null || !it.before.id().equals(it.after.id()))
          .toList();
    }

    private static Map<String, Definition> byRule(List<Definition> all) {
      return all.stream().collect(Collectors.toMap(Definition::rule, Function.identity()));
    }
  }
}
