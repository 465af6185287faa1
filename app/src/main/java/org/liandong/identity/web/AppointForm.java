package org.liandong.identity.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Nomination;

/** An appointment as typed. */
record AppointForm(
    @Nullable String post,
    @Nullable String place,
    @Nullable String since,
    @Nullable String until,
    @Nullable String portfolio,
    @Nullable String unit,
    @Nullable String certificate,
    @Nullable String document) {

  Nomination nomination(AccountId account) {
    var code = place == null ? "" : place.strip();
    if (!PlaceCode.valid(code)) throw Invalid.field("place", "identity.place.wrong");
    var from = day("since", since);
    if (from == null) throw Invalid.field("since", "identity.day.wrong");
    var paper =
        new Nomination.Paper(text(portfolio), text(unit), text(certificate), text(document));
    var key = text(post);
    return new Nomination(
        account, key == null ? "" : key, new PlaceCode(code), from, day("until", until), paper);
  }

  private static @Nullable LocalDate day(String field, @Nullable String typed) {
    var text = text(typed);
    if (text == null) return null;
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Invalid.field(field, "identity.day.wrong");
    }
  }

  private static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
