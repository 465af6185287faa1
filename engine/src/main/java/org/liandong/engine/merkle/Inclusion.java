package org.liandong.engine.merkle;

import java.security.MessageDigest;
import java.util.List;

/**
 * The claim that a leaf is in a log (RFC 6962 section 2.1.1).
 *
 * @param index the place of the leaf, from 0
 * @param size entries of the log
 * @param leaf the leaf hash, 32 bytes
 * @param path the neighbours on the way up, the lowest first
 * @param root of the log with {@code size} entries
 */
public record Inclusion(long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
  public Inclusion {
    path = List.copyOf(path);
  }

  /** Why the claim is false; empty when it is true. */
  public String flaw() {
    if (index < 0 || size < 1 || index >= size)
      return "leaf %d is not in a log of %d entries".formatted(index, size);
    if (leaf.length != Tree.LENGTH) return "the leaf hash is not 32 bytes long";
    if (root.length != Tree.LENGTH) return "the root is not 32 bytes long";
    if (path.stream().anyMatch(hash -> hash.length != Tree.LENGTH))
      return "a hash of the path is not 32 bytes long";
    var needed = needed(index, size);
    if (path.size() != needed)
      return "the path has %d hashes and needs %d".formatted(path.size(), needed);
    return MessageDigest.isEqual(climbed(0, size, 0), root) ? "" : "the path leads to another root";
  }

  /** How many neighbours a leaf has on its way. */
  static int needed(long index, long size) {
    if (size == 1) return 0;
    long half = Long.highestOneBit(size - 1);
    return 1 + (index < half ? needed(index, half) : needed(index - half, size - half));
  }

  /** The root of the part of the log from {@code from}, as the path says it, by its definition. */
  private byte[] climbed(long from, long entries, int above) {
    if (entries == 1) return leaf;
    long half = Long.highestOneBit(entries - 1);
    var neighbour = path.get(path.size() - 1 - above);
    return index - from < half
        ? Tree.node(climbed(from, half, above + 1), neighbour)
        : Tree.node(neighbour, climbed(from + half, entries - half, above + 1));
  }
}
