package org.liandong.projects.web;

import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.projects.Project;
import org.liandong.projects.Scheme;
import org.liandong.ui.Typed;

/** Ids and places in addresses: what is none is not there. */
final class Ids {
  private Ids() {}

  static Project.Id project(String text) {
    return Absent.unless(text, Project.Id::parse);
  }

  static Scheme.Id scheme(String text) {
    return new Scheme.Id(Typed.uuid(text));
  }

  static PlaceCode place(String text) {
    if (!PlaceCode.valid(text)) throw new Absent(text);
    return new PlaceCode(text);
  }
}
