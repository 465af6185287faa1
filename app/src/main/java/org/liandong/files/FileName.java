package org.liandong.files;

import java.text.Normalizer;

/** Names of files as they are shown: no paths, no control characters, the true ending. */
final class FileName {
  private static final int LONGEST = 80;

  private FileName() {}

  /**
   * @param given as the sender calls it, perhaps with a path
   * @param format what the file really is
   */
  static String clean(String given, Format format) {
    var name = Normalizer.normalize(given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    if (dot > 0) name = name.substring(0, dot);
    // letters, digits, marks, ordinary punctuation and symbols; no controls, no hidden direction
    name = name.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{So} ()\\[\\]（）《》“”、，。·_+=,.#@-]", "_");
    name = name.replaceAll("^[ .]+|[ .]+$", "");
    int length = Math.min(name.codePointCount(0, name.length()), LONGEST);
    name = name.substring(0, name.offsetByCodePoints(0, length));
    return (name.isBlank() ? "file" : name) + "." + format.ending();
  }
}
