package org.liandong.policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;

/**
 * One version of a list that policy names: service items, purchase items, duties, categories.
 *
 * @param version the id of this version; whoever decides by a list keeps it
 * @param number the version as people count, from 1, of the place or pack that owns it
 * @param pack the pack that brought it; empty when the place made it
 * @param sample true where the policy text names the list without printing it: ours, never official
 * @param source where the content comes from
 */
public record Catalogue(
    UUID version,
    String key,
    String title,
    String titleEn,
    PlaceCode place,
    String pack,
    int number,
    boolean sample,
    String source,
    List<Item> items) {

  /** May the item be done, may it not, or does the list not say? */
  public enum Listing {
    POSITIVE,
    NEGATIVE,
    NONE
  }

  /**
   * One line of a list.
   *
   * @param code stable across versions
   * @param parent the code of the line above it
   * @param attributes further columns by name
   */
  public record Item(
      String code,
      @Nullable String parent,
      String name,
      String nameEn,
      Listing listing,
      Map<String, String> attributes) {

    public Item {
      attributes = Map.copyOf(attributes);
    }

    public String name(Locale locale) {
      var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
      return english && !nameEn.isEmpty() ? nameEn : name;
    }

    public String text(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }

    /** An attribute that holds several words, parted by spaces. */
    public List<String> words(String attribute) {
      return Arrays.stream(text(attribute).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
  }

  public Catalogue {
    items = List.copyOf(items);
  }

  public Optional<Item> find(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }

  public List<Item> roots() {
    return items.stream().filter(item -> item.parent() == null).toList();
  }

  public List<Item> children(String parent) {
    return items.stream().filter(item -> parent.equals(item.parent())).toList();
  }

  /**
   * The item whose {@code keywords} are best met by what somebody wrote: the most letters of
   * distinct keywords found; the earlier item among equals.
   */
  public Optional<Item> match(String words) {
    var text = words.toLowerCase(Locale.ROOT);
    return items.stream()
        .filter(item -> weight(item, text) > 0)
        .max(
            Comparator.<Item>comparingInt(item -> weight(item, text))
                .thenComparing(items::indexOf, Comparator.reverseOrder()));
  }

  private static int weight(Item item, String text) {
    return item.words("keywords").stream()
        .distinct()
        .filter(word -> text.contains(word.toLowerCase(Locale.ROOT)))
        .mapToInt(String::length)
        .sum();
  }
}
