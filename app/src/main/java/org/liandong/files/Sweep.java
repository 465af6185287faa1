package org.liandong.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes bytes that no row names: drafts of interrupted uploads, and files whose transaction was
 * rolled back. Nothing younger than a day is touched.
 */
@Component
class Sweep {
  private static final Duration AGE = Duration.ofDays(1);
  private static final int BATCH = 500;
  private final ContentFolder folder;
  private final Rows rows;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Sweep(ContentFolder folder, Rows rows, Clock clock, TransactionTemplate transaction) {
    this.folder = folder;
    this.rows = rows;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** The number of files removed. */
  int run() throws IOException {
    if (!Files.isDirectory(folder.folder())) return 0;
    var before = clock.instant().minus(AGE);
    var batch = new ArrayList<Path>(BATCH);
    int removed = 0;
    try (var files = Files.walk(folder.folder())) {
      for (var file : (Iterable<Path>) files.filter(f -> old(f, before))::iterator) {
        batch.add(file);
        if (batch.size() == BATCH) {
          removed += sweep(batch, before);
          batch.clear();
        }
      }
    }
    return removed + sweep(batch, before);
  }

  /** While the batch is looked at nobody stores: what was asked for meanwhile is young again. */
  private int sweep(List<Path> batch, Instant before) {
    if (batch.isEmpty()) return 0;
    var removed =
        transaction.execute(status -> {
          rows.lockAgainstStore();
          var known = new HashSet<>(rows.known(batch.stream().map(Sweep::name).toList()));
          return batch.stream()
              .filter(file -> !known.contains(name(file)) && old(file, before))
              .filter(Sweep::remove)
              .count();
        });
    return removed == null ? 0 : removed.intValue();
  }

  private static boolean remove(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean old(Path file, Instant before) {
    try {
      return Files.isRegularFile(file)
          && Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (IOException e) {
      return false;
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
