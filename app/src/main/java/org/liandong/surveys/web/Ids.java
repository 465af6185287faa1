package org.liandong.surveys.web;

import org.liandong.base.Absent;
import org.liandong.surveys.Survey;

/** Ids in addresses: what is none is not there. */
final class Ids {
  private Ids() {}

  static Survey.Id survey(String text) {
    try {
      return Survey.Id.parse(text);
    } catch (IllegalArgumentException noId) {
      throw new Absent(text);
    }
  }
}
