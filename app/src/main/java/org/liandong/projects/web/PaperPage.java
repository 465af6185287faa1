package org.liandong.projects.web;

import java.util.List;

/**
 * An application on paper, in the layout of its form: a header and rows.
 *
 * @param header who applies, above the table
 */
public record PaperPage(String title, String header, List<Row> rows) {

  /**
   * One row.
   *
   * @param opinion whether a level writes and seals here
   * @param signed who wrote it and when; a line to sign when nobody did
   */
  public record Row(String title, String text, boolean opinion, String signed) {
    public boolean tall() {
      return opinion || text.length() > 60;
    }
  }
}
