package org.liandong.identity.web;

import java.util.function.Function;
import org.liandong.base.Absent;

/** Ids in addresses: one that cannot be read belongs to nothing (404). */
final class Ids {
  private Ids() {}

  static <T> T parse(String text, Function<String, T> form) {
    return Absent.unless(text, form::apply);
  }
}
