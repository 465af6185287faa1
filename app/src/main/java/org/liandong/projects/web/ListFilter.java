package org.liandong.projects.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.projects.Stage;
import org.liandong.ui.Typed;

/**
 * Which projects a list shows. What cannot be read is taken as the default.
 *
 * @param place code of a place; empty for all
 * @param scheme one scheme only
 * @param words in the title, or the number
 * @param waiting only what waits for the opinion of the reader
 */
public record ListFilter(
    @Nullable Stage stage,
    String field,
    String place,
    @Nullable UUID scheme,
    String words,
    boolean waiting,
    @Nullable UUID after) {

  /** Was something asked for, so that an empty list does not say that there is nothing at all? */
  public boolean narrowed() {
    var some = stage != null || scheme != null;
    return some || !field.isEmpty() || !place.isEmpty() || !words.isEmpty();
  }

  static ListFilter of(java.util.Map<String, String> asked) {
    Stage chosen = null;
    for (var one : Stage.values())
      if (one.name().equalsIgnoreCase(asked.getOrDefault("stage", ""))) chosen = one;
    var field = asked.getOrDefault("field", "");
    var place = asked.getOrDefault("place", "");
    var words = asked.getOrDefault("q", "").strip();
    return new ListFilter(
        chosen,
        field.matches("[a-z0-9.-]{1,60}") ? field : "",
        PlaceCode.valid(place) ? place : "",
        Typed.id(asked.get("scheme"), null),
        words.length() > 60 ? words.substring(0, 60) : words,
        asked.containsKey("waiting"),
        Typed.after(asked.get("after")));
  }
}
