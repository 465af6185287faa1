package org.liandong.policy.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.policy.Kind;
import org.liandong.policy.RuleValue;
import org.liandong.ui.tag.Filter;

/**
 * Which rules hold at a place.
 *
 * @param places this place and those above it, the nearest first
 * @param pack the pack the place itself has adopted, if any
 * @param groups rules by the first word of their name
 * @param governs whether the reader may change them
 * @param uncertain years ahead whose public holidays are not known
 */
public record RulesPage(
    Spot place,
    List<Spot> places,
    LocalDate on,
    String words,
    @Nullable Kind kind,
    Adopted pack,
    List<Group> groups,
    boolean governs,
    boolean staff,
    List<Integer> uncertain) {

  /** The kinds to choose from, as addresses of this page. */
  public List<Filter> kinds() {
    return RuleSearch.kinds(kind);
  }

  public int count() {
    return groups.stream().mapToInt(group -> group.lines().size()).sum();
  }

  /** Rules of one subject. */
  public record Group(String key, List<Line> lines) {}

  /** One rule. */
  public record Line(RuleValue value, Spot from) {}

  /** The pack in force at the place itself; an empty name for none. */
  public record Adopted(String pack, int version, int newest) {
    static final Adopted NONE = new Adopted("", 0, 0);

    public boolean old() {
      return version < newest;
    }
  }
}
