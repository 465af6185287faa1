package org.liandong.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an archive holds, to be checked before anything is believed.
 *
 * @param format of the archive; this version reads and writes 1
 * @param taken the moment
 * @param migrations scripts that made the tables, in the order they were applied
 * @param sequences the last value of each sequence that was used
 */
record Manifest(
    int format,
    Instant taken,
    List<String> migrations,
    List<Contents> tables,
    Map<String, Long> sequences,
    List<Stored> files) {
  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  /**
   * One table.
   *
   * @param columns those that were copied; generated ones are not
   * @param sha256 of the rows as copied
   */
  record Contents(String schema, String name, List<String> columns, long rows, String sha256) {
    String entry() {
      return "tables/" + schema + "." + name;
    }
  }

  /** One file of the data folder. */
  record Stored(String path, long size, String sha256) {
    String entry() {
      return "files/" + path;
    }
  }
}
