package org.liandong.indicators;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;

/**
 * One measure of a module: a bean of this type has its figures, its lists and its page. The module
 * calls {@link Indicators#count} whenever one of its subjects changes.
 */
public interface Measures {
  Measure measure();

  /** What subjects count for now; those that are not there (any more) are left out. */
  List<Counted> counted(County county, Collection<UUID> subjects);

  /** Where its subjects are, for counting all of them anew. */
  Subjects subjects();

  /**
   * Subjects as rows of a list that anybody may see, in any order. Those the actor may open carry
   * an address.
   */
  List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale);

  /** The name of a {@link Counted#category}; null where they are not told apart. */
  default @Nullable String category(County county, String code, Locale locale) {
    return null;
  }

  /** Names for what {@link Counted#handler} holds; only asked for those who may see them. */
  default Map<String, String> handlers(Actor actor, County county, Collection<String> ids) {
    return Map.of();
  }

  /**
   * A row behind a figure, without personal data.
   *
   * @param label the number it is known by
   * @param what its sort
   * @param href where the actor may open it, or null
   */
  record Row(
      UUID subject, String label, String what, java.time.Instant since, @Nullable String href) {}
}
