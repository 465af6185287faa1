package org.liandong.meetings.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.meetings.Motion;

/** A count of papers as the page sends it. */
record CountForm(
    @Nullable String yes,
    @Nullable String no,
    @Nullable String abstain,
    @Nullable String invalid,
    @Nullable String teller,
    @Nullable String witness) {
  Motion.Count count() {
    var first = Typed.required("teller", teller, 60);
    var second = Typed.required("witness", witness, 60);
    if (first.equals(second)) throw Invalid.field("witness", "meetings.count.same");
    return new Motion.Count(
        Typed.number("yes", yes),
        Typed.number("no", no),
        Typed.number("abstain", abstain),
        Typed.number("invalid", invalid),
        first,
        second);
  }
}
