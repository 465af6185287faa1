package org.liandong.engine;

/** An answer that is yes or no: no is printed like any answer, and ends with exit code 1. */
public interface Verdict {
  /** Whether what was claimed is true. */
  boolean holds();
}
