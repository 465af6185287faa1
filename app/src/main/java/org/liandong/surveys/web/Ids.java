package org.liandong.surveys.web;

import org.liandong.base.Absent;
import org.liandong.surveys.Survey;

/** Ids in addresses: what is none is not there. */
final class Ids {
  private Ids() {}

  static Survey.Id survey(String text) {
    return Absent.unless(text, Survey.Id::parse);
  }
}
