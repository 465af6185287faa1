package org.liandong.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.policy.Definition;
import org.liandong.policy.Kind;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Filter;

/** How rules are found on a page and told apart: by words, by kind, by the subject they name. */
record RuleSearch(String words, @Nullable Kind kind) implements Predicate<Definition> {

  @Override
  public boolean test(Definition it) {
    if (kind != null && it.kind() != kind) return false;
    var wanted = words.strip().toLowerCase(Locale.ROOT);
    return Stream.of(it.title(), it.titleEn(), it.rule(), it.clause().quote(), it.note())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }

  /** The first word of a rule's name. */
  static String group(String rule) {
    return rule.substring(0, rule.indexOf('.'));
  }

  /** The kinds to choose from, as addresses of the page that is drawn. */
  static List<Filter> kinds(@Nullable Kind chosen) {
    var filters = new ArrayList<Filter>();
    filters.add(
        new Filter(Screen.t("policy.all"), Screen.with("kind", null), null, chosen == null));
    for (var it : Kind.values())
      filters.add(
          new Filter(Screen.t("policy.kind." + it), Screen.with("kind", it), null, it == chosen));
    return filters;
  }
}
