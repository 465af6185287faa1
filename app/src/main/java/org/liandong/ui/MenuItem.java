package org.liandong.ui;

import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;

/**
 * An entry of the navigation. Each module declares its own as beans; the layouts draw those the
 * actor may see.
 *
 * @param key message key of the words
 * @param root what lies below it stands under this entry, too
 * @param icon a name of {@link Icons}
 * @param order place within its group, small first
 * @param seenBy who sees it
 * @param count what waits behind it, or null when it counts nothing
 */
public record MenuItem(
    String key,
    String href,
    String root,
    String icon,
    Group group,
    int order,
    Predicate<Actor> seenBy,
    @Nullable ToLongFunction<Actor> count) {

  /** Where an entry stands: {@code TABS} under the thumb of residents, the others at the desk. */
  public enum Group {
    TABS,
    WORK,
    PLACE,
    PROJECTS,
    COUNCIL,
    NUMBERS,
    RULES,
    ADMINISTRATION
  }

  /** An entry everybody who sees the layout sees, at the end of its group. */
  public static MenuItem of(Group group, String key, String href, String icon) {
    return new MenuItem(key, href, href, icon, group, 100, actor -> true, null);
  }

  public MenuItem at(int place) {
    return new MenuItem(key, href, root, icon, group, place, seenBy, count);
  }

  /** Where its pages lie, when that is above its own address. */
  public MenuItem under(String place) {
    return new MenuItem(key, href, place, icon, group, order, seenBy, count);
  }

  public MenuItem seenBy(Predicate<Actor> who) {
    return new MenuItem(key, href, root, icon, group, order, who, count);
  }

  public MenuItem counting(ToLongFunction<Actor> what) {
    return new MenuItem(key, href, root, icon, group, order, seenBy, what);
  }
}
