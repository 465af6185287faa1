package org.liandong.notices.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.notices.Notice;
import org.liandong.notices.PublicNotices;

/** What stands in addresses and fields, read; what is no such thing is not there. */
final class Asked {
  private Asked() {}

  static Notice.Id notice(String text) {
    return Absent.unless(text, Notice.Id::parse);
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

  /** Names parted by commas, spaces or 、. */
  static List<String> names(String typed) {
    return Arrays.stream(typed.split("[,，、;；\\s]+")).filter(it -> !it.isBlank()).toList();
  }
}
