package org.liandong.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Catalogue.Item;

/**
 * A region's rules and lists, as its files say.
 *
 * @param place where the policy text comes from
 * @param texts files of other modules, as routes, forms and schemes, by path
 * @param hash of all its files: another content is another version
 */
record Pack(
    String name,
    String title,
    String titleEn,
    String note,
    String noteEn,
    PlaceCode place,
    Period valid,
    List<Source> documents,
    List<Definition> definitions,
    List<Listed> catalogues,
    Map<String, String> texts,
    String hash) {

  /**
   * A policy text the pack rests on.
   *
   * @param text the file name that clauses give
   * @param dated null where the text prints no date
   */
  record Source(
      String key,
      String text,
      Field field,
      String issuer,
      String title,
      String number,
      @Nullable LocalDate dated,
      @Nullable LocalDate effective,
      @Nullable LocalDate expires,
      String link) {}

  /** A list the pack brings. */
  record Listed(
      String key, String title, String titleEn, boolean sample, String source, List<Item> items) {}
}
