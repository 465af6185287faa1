package org.liandong.engine.merkle;

import java.security.MessageDigest;
import java.util.List;

/**
 * The claim that a later log only added to an earlier one (RFC 6962 section 2.1.2).
 *
 * @param from entries of the earlier log
 * @param to entries of the later log
 * @param path the subtree roots both are built from
 */
public record Consistency(long from, long to, byte[] fromRoot, byte[] toRoot, List<byte[]> path) {
  public Consistency {
    path = List.copyOf(path);
  }

  /** Why the claim is false; empty when it is true. */
  public String flaw() {
    if (from < 0 || from > to)
      return "a log of %d entries does not come before one of %d".formatted(from, to);
    if (fromRoot.length != Tree.LENGTH || toRoot.length != Tree.LENGTH)
      return "a root is not 32 bytes long";
    if (path.stream().anyMatch(hash -> hash.length != Tree.LENGTH))
      return "a hash of the path is not 32 bytes long";
    if (from == to || from == 0) return trivial();
    int needed = needed(from, to, true);
    if (path.size() != needed)
      return "the path has %d hashes and needs %d".formatted(path.size(), needed);
    if (!MessageDigest.isEqual(earlier(from, to, true, 0), fromRoot))
      return "the path leads to another earlier root";
    return MessageDigest.isEqual(later(from, to, true, 0), toRoot)
        ? ""
        : "the path leads to another later root";
  }

  private String trivial() {
    if (!path.isEmpty()) return "the path must be empty";
    if (from == to)
      return MessageDigest.isEqual(fromRoot, toRoot) ? "" : "one log has two different roots";
    return MessageDigest.isEqual(fromRoot, Tree.empty()) ? "" : "the empty log has another root";
  }

  /** The length of SUBPROOF(m, D[n], whole). */
  private static int needed(long m, long n, boolean whole) {
    if (m == n) return whole ? 0 : 1;
    long half = Long.highestOneBit(n - 1);
    return 1 + (m <= half ? needed(m, half, whole) : needed(m - half, n - half, false));
  }

  private byte[] earlier(long m, long n, boolean whole, int above) {
    if (m == n) return whole ? fromRoot : hash(above);
    long half = Long.highestOneBit(n - 1);
    return m <= half
        ? earlier(m, half, whole, above + 1)
        : Tree.node(hash(above), earlier(m - half, n - half, false, above + 1));
  }

  private byte[] later(long m, long n, boolean whole, int above) {
    if (m == n) return whole ? fromRoot : hash(above);
    long half = Long.highestOneBit(n - 1);
    return m <= half
        ? Tree.node(later(m, half, whole, above + 1), hash(above))
        : Tree.node(hash(above), later(m - half, n - half, false, above + 1));
  }

  private byte[] hash(int above) {
    return path.get(path.size() - 1 - above);
  }
}
