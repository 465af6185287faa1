package org.liandong.procedures;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;

/**
 * What a procedure begins with.
 *
 * @param route the key of a route that holds at the place, or the hash of a pinned one
 * @param once makes the same form sent twice one procedure
 * @param papers attachments already stored in the same county
 */
public record Beginning(
    String route,
    PlaceCode place,
    String title,
    String description,
    String kind,
    @Nullable Money amount,
    @Nullable About about,
    UUID once,
    List<UUID> papers) {

  /**
   * The thing of another module that goes through the procedure.
   *
   * @param id its printed id
   * @param href its page
   * @param call what it competes in with others, as a year's call; empty for nothing
   */
  public record About(String id, String href, String call) {}

  String call() {
    return about == null ? "" : about.call();
  }
}
