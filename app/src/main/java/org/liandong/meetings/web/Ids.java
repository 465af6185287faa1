package org.liandong.meetings.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.meetings.Body;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Resolution;
import org.liandong.meetings.Seat;
import org.liandong.ui.Typed;

/** Ids in addresses and forms: what is no id is not there. */
final class Ids {
  private Ids() {}

  static Body.Id body(String text) {
    return Absent.unless(text, Body.Id::parse);
  }

  static Meeting.Id meeting(String text) {
    return Absent.unless(text, Meeting.Id::parse);
  }

  static Motion.Id motion(String text) {
    return Absent.unless(text, Motion.Id::parse);
  }

  static Seat.Id seat(String text) {
    return Absent.unless(text, Seat.Id::parse);
  }

  static Resolution.Id resolution(String text) {
    return Absent.unless(text, Resolution.Id::parse);
  }

  static Set<UUID> uuids(@Nullable List<String> texts) {
    if (texts == null) return Set.of();
    return texts.stream().map(Typed::uuid).collect(Collectors.toSet());
  }
}
