package org.liandong.policy;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something read from policy tables, kept on this node until policy changes. */
final class Kept<T> {
  private final Revision revision;
  private final Supplier<T> read;
  private volatile @Nullable Held<T> held;

  private record Held<T>(UUID mark, T value) {}

  Kept(Revision revision, Supplier<T> read) {
    this.revision = revision;
    this.read = read;
  }

  /** The mark is taken before reading: what is kept is never older than its mark. */
  T get() {
    var mark = revision.current();
    var last = held;
    if (last != null && last.mark().equals(mark)) return last.value();
    var fresh = new Held<>(mark, read.get());
    held = fresh;
    return fresh.value();
  }
}
