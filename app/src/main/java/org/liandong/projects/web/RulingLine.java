package org.liandong.projects.web;

import org.liandong.base.Refused;
import org.liandong.policy.Ruling;
import org.liandong.ui.tag.Mark;

/** One ruling in a list. */
public record RulingLine(Ruling ruling, Refused.Clause clause) {
  public Mark mark() {
    if (ruling.kept()) return Mark.YES;
    return ruling.warns() ? Mark.SKIP : Mark.NO;
  }

  public boolean broken() {
    return !ruling.kept();
  }
}
