package org.liandong.projects.web;

import org.liandong.projects.Stage;

/** An approved project as anybody reads it. */
public record PublicLine(
    String href,
    String title,
    String where,
    String field,
    String carrier,
    Stage stage,
    String total,
    String granted) {

  public String tone() {
    return ProjectPage.tone(stage);
  }
}
