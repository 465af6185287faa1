package org.liandong.projects.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;

/** The experience library, for anybody. */
public record LessonsPage(String words, Keyset<Line> rows, @Nullable String after) {

  /** One entry. */
  public record Line(
      String title, String words, String where, String field, LocalDate day, String href) {}
}
