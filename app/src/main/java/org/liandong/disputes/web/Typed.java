package org.liandong.disputes.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.events.GroupEvent;
import org.liandong.disputes.rounds.Round;
import org.liandong.disputes.warnings.Warning;
import org.liandong.ui.Form;

/** Reads what was typed into the forms of this module. */
final class Typed {
  private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

  private Typed() {}

  static String words(Form form, String field, boolean needed, int longest) {
    var words = form.value(field).strip();
    if (needed && words.isEmpty()) throw Invalid.field(field, "disputes.words.missing");
    if (words.length() > longest) throw Invalid.field(field, "disputes.words.long");
    return words;
  }

  static int number(Form form, String field) {
    try {
      return Integer.parseInt(form.value(field).strip());
    } catch (NumberFormatException e) {
      throw Invalid.field(field, "disputes.number.unreadable");
    }
  }

  static LocalDate day(Form form, String field) {
    try {
      return LocalDate.parse(form.value(field).strip());
    } catch (DateTimeException e) {
      throw Invalid.field(field, "disputes.day.unreadable");
    }
  }

  /** A community or something in it. */
  static PlaceCode place(Form form) {
    var spot = form.value("spot");
    var code = spot.isEmpty() ? form.value("place") : spot;
    if (code.length() < 12 || !PlaceCode.valid(code))
      throw Invalid.field("spot", "disputes.place.missing");
    return new PlaceCode(code);
  }

  static UUID once(Form form) {
    var given = id(form.value("once"));
    return given == null ? UUID.randomUUID() : given;
  }

  static @Nullable UUID id(@Nullable String text) {
    return text != null && text.matches(ID) ? UUID.fromString(text) : null;
  }

  static int number(Form form, String field, int least, int most) {
    int number = number(form, field);
    if (number < least || number > most) throw Invalid.field(field, "disputes.number.wrong");
    return number;
  }

  /** A moment as a browser sends it, by the clock on the wall. */
  static Instant moment(Form form, String field) {
    try {
      return LocalDateTime.parse(form.value(field).strip()).atZone(WorkingDays.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw Invalid.field(field, "disputes.moment.unreadable");
    }
  }

  static Dispute.Id dispute(String text) {
    return Absent.unless(text, Dispute.Id::parse);
  }

  static Warning.Id warning(String text) {
    return Absent.unless(text, Warning.Id::parse);
  }

  static GroupEvent.Id event(String text) {
    return Absent.unless(text, GroupEvent.Id::parse);
  }

  static Round.Id round(String text) {
    return Absent.unless(text, Round.Id::parse);
  }
}
