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

  /** Subjects in the order of their ids, for counting all of them anew. */
  List<UUID> subjects(County county, @Nullable UUID after, int limit);

  /** The counties that have subjects. */
  List<County> counties();

  /**
   * Subjects as rows of a list that anybody may see, in the order asked. Those the actor may open
   * carry an address.
   */
  List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale);

  /** Names for what {@link Counted#category} holds; what is missing names itself. */
  Map<String, String> categories(County county, Collection<String> codes, Locale locale);

  /** Names for what {@link Counted#handler} holds; only asked for those who may see them. */
  Map<String, String> handlers(Actor actor, County county, Collection<String> ids);

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
