package org.liandong.audit;

/**
 * Hashes of the log's tree as RFC 6962 section 2.1 and RFC 9162 section 2.1.1 define them: a leaf
 * is {@code SHA-256(0x00 || entry)}, a node {@code SHA-256(0x01 || left || right)}, the empty tree
 * {@code SHA-256()}. The first byte keeps a leaf from being passed off as a node.
 */
public final class Merkle {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};
  private static final byte[] LINK = {2};

  /** The root of a log without entries. */
  public static final Hash EMPTY = Hash.digest();

  /** What the chain begins with: 32 zero bytes. */
  static final Hash GENESIS = Hash.of(new byte[32]);

  private Merkle() {}

  public static Hash leaf(byte[] entry) {
    return Hash.digest(LEAF, entry);
  }

  public static Hash node(Hash left, Hash right) {
    return Hash.digest(NODE, left.bytes(), right.bytes());
  }

  /** The next link of the chain: {@code SHA-256(0x02 || link before || leaf hash)}. */
  static Hash link(Hash before, Hash leaf) {
    return Hash.digest(LINK, before.bytes(), leaf.bytes());
  }
}
