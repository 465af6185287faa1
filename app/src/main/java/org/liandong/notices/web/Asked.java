package org.liandong.notices.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.notices.Notice;
import org.liandong.notices.PublicNotices;

/** What stands in addresses and fields, read; what is no such thing is not there. */
final class Asked {
  private Asked() {}

  static Notice.Id notice(String text) {
    return Absent.unless(text, Notice.Id::parse);
  }

  static UUID uuid(String text) {
    return Absent.unless(text, UUID::fromString);
  }

  /** A cursor of a list; one that is none begins anew. */
  static @Nullable UUID after(@Nullable String text) {
    return text == null || text.length() != 36 ? null : uuid(text);
  }

  /** The place asked for, or the reader's own down to the committee, or the whole country. */
  static PlaceCode place(Actor actor, String text) {
    if (!text.isEmpty() && PlaceCode.valid(text)) return new PlaceCode(text);
    if (!actor.signedIn()) return PlaceCode.NATION;
    var own = actor.hat().place().value();
    return new PlaceCode(own.length() > 12 ? own.substring(0, 12) : own);
  }

  static PublicNotices.State state(String text) {
    for (var state : PublicNotices.State.values())
      if (state.name().equalsIgnoreCase(text)) return state;
    return PublicNotices.State.RUNNING;
  }

  static Notice.@Nullable Kind kind(String text) {
    for (var kind : Notice.Kind.values()) if (kind.name().equalsIgnoreCase(text)) return kind;
    return null;
  }

  static String required(String field, @Nullable String typed, int longest) {
    var text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) throw Invalid.field(field, "notices.field.missing");
    if (text.length() > longest) throw Invalid.field(field, "notices.field.long");
    return text;
  }

  static int days(String field, @Nullable String typed) {
    var text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) return 0;
    if (!text.matches("[1-9]\\d{0,2}")) throw Invalid.field(field, "notices.field.days");
    return Integer.parseInt(text);
  }

  static LocalDate day(String field, @Nullable String typed) {
    try {
      return LocalDate.parse(required(field, typed, 10));
    } catch (DateTimeParseException e) {
      throw Invalid.field(field, "notices.field.day");
    }
  }

  /** Names parted by commas, spaces or 、. */
  static List<String> names(@Nullable String typed) {
    if (typed == null) return List.of();
    return Arrays.stream(typed.split("[,，、;；\\s]+")).filter(it -> !it.isBlank()).toList();
  }
}
