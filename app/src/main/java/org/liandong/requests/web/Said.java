package org.liandong.requests.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;

/** A step as the page sends it: which version was shown, and what was said. */
record Said(int version, @Nullable String words) {
  private static final int LONGEST = 5000;

  String spoken() {
    return words == null ? "" : words.strip();
  }

  String required() {
    if (spoken().isEmpty()) throw Invalid.field("words", "requests.step.words.missing");
    if (spoken().length() > LONGEST) throw Invalid.field("words", "requests.report.words.long");
    return spoken();
  }
}
