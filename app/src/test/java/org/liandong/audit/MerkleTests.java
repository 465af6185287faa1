package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Covers;
import org.liandong.audit.Span.Node;

/** Trees of random sizes against the recursive definition, and proofs with every byte tampered. */
@Covers("Z-04")
class MerkleTests {
  private static final long[] SEEDS = {1, 2, 3, 4, 5};

  /** A log in memory, kept as the sealer keeps it. */
  record Tree(List<Hash> leaves, Map<Node, Hash> nodes, Frontier frontier) {
    static Tree grown(Random random, int size) {
      var tree = new Tree(new ArrayList<>(), new HashMap<>(), Frontier.empty());
      for (int i = 0; i < size; i++) tree.add(Merkle.leaf(bytes(random)));
      return tree;
    }

    void add(Hash leaf) {
      nodes.put(new Node(0, leaves.size()), leaf);
      leaves.add(leaf);
      for (var grown : frontier.append(leaf)) nodes.put(grown.node(), grown.hash());
    }

    Function<Node, Hash> known() {
      return node -> {
        var hash = nodes.get(node);
        if (hash == null) throw new AssertionError("not a complete subtree: " + node);
        return hash;
      };
    }

    InclusionProof inclusion(int index, int size) {
      var path = Span.inclusion(index, size).stream().map(s -> s.hash(known())).toList();
      return new InclusionProof(index, size, leaves.get(index), path, root(leaves, 0, size));
    }

    ConsistencyProof consistency(int from, int to) {
      var path = Span.consistency(from, to).stream().map(s -> s.hash(known())).toList();
      return new ConsistencyProof(from, to, root(leaves, 0, from), root(leaves, 0, to), path);
    }
  }

  /** MTH of RFC 9162, word for word. */
  static Hash root(List<Hash> leaves, int from, int to) {
    if (from == to) return Merkle.EMPTY;
    if (to - from == 1) return leaves.get(from);
    int k = Integer.highestOneBit(to - from - 1);
    return Merkle.node(root(leaves, from, from + k), root(leaves, from + k, to));
  }

  private static byte[] bytes(Random random) {
    var entry = new byte[random.nextInt(40)];
    random.nextBytes(entry);
    return entry;
  }

  @Test
  void knownRootsOfRfc6962() {
    assertThat(Merkle.EMPTY.toString())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Merkle.leaf(new byte[0]).toString())
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }

  @Test
  void everyProofOfEverySmallTreeHolds() {
    var tree = Tree.grown(new Random(7), 70);
    for (int size = 0; size <= 70; size++) {
      assertThat(new Span(0, size).hash(tree.known())).isEqualTo(root(tree.leaves, 0, size));
      for (int i = 0; i < size; i++) assertThat(tree.inclusion(i, size).holds()).isTrue();
      for (int m = 0; m <= size; m++) assertThat(tree.consistency(m, size).holds()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void randomTrees(long seed) {
    var random = new Random(seed);
    int size = 1 + random.nextInt(5000);
    var tree = Tree.grown(random, size);
    assertThat(tree.frontier.root()).isEqualTo(root(tree.leaves, 0, size));
    for (int i = 0; i < 50; i++) {
      int to = 1 + random.nextInt(size);
      var inclusion = tree.inclusion(random.nextInt(to), to);
      assertThat(inclusion.holds()).isTrue();
      assertThat(inclusion.path().size()).isLessThanOrEqualTo(64 - Long.numberOfLeadingZeros(to));
      assertThat(tree.consistency(random.nextInt(to + 1), to).holds()).isTrue();
    }
  }

  @Test
  void aProofNeedsFewHashesHoweverLargeTheLog() {
    long million = 1_000_003;
    for (long index : new long[] {0, 1, 524_288, 777_777, million - 1}) {
      long reads = Span.inclusion(index, million).stream().mapToLong(s -> s.nodes().size()).sum();
      assertThat(reads).isLessThanOrEqualTo(40);
    }
    for (long from : new long[] {1, 65_536, 999_999, million})
      assertThat(Span.consistency(from, million).stream().mapToLong(s -> s.nodes().size()).sum())
          .isLessThanOrEqualTo(40);
  }

  @Test
  void everyTamperedByteOfAnInclusionProofIsRefused() {
    for (long seed : SEEDS) {
      var random = new Random(seed);
      int size = 2 + random.nextInt(300);
      var good = Tree.grown(random, size).inclusion(random.nextInt(size), size);
      for (int at = 0; at < 32; at++) {
        int byteAt = at;
        assertRefused(
            new InclusionProof(good.index(), size, bad(good.leaf(), at), good.path(), good.root()));
        assertRefused(
            new InclusionProof(good.index(), size, good.leaf(), good.path(), bad(good.root(), at)));
        for (int i = 0; i < good.path().size(); i++) {
          var path = new ArrayList<>(good.path());
          path.set(i, bad(path.get(i), byteAt));
          assertRefused(new InclusionProof(good.index(), size, good.leaf(), path, good.root()));
        }
      }
      assertRefused(
          new InclusionProof(good.index(), size, good.leaf(), longer(good.path()), good.root()));
      assertRefused(
          new InclusionProof(good.index(), size, good.leaf(), shorter(good.path()), good.root()));
      assertRefused(
          new InclusionProof(good.index() ^ 1, size, good.leaf(), good.path(), good.root()));
      assertRefused(new InclusionProof(-1, size, good.leaf(), good.path(), good.root()));
      assertRefused(new InclusionProof(size, size, good.leaf(), good.path(), good.root()));
    }
  }

  @Test
  void everyTamperedByteOfAConsistencyProofIsRefused() {
    for (long seed : SEEDS) {
      var random = new Random(seed);
      int to = 3 + random.nextInt(300);
      int from = 1 + random.nextInt(to - 1);
      var good = Tree.grown(random, to).consistency(from, to);
      for (int at = 0; at < 32; at++) {
        assertRefused(
            new ConsistencyProof(from, to, bad(good.fromRoot(), at), good.toRoot(), good.path()));
        assertRefused(
            new ConsistencyProof(from, to, good.fromRoot(), bad(good.toRoot(), at), good.path()));
        for (int i = 0; i < good.path().size(); i++) {
          var path = new ArrayList<>(good.path());
          path.set(i, bad(path.get(i), at));
          assertRefused(new ConsistencyProof(from, to, good.fromRoot(), good.toRoot(), path));
        }
      }
      assertRefused(
          new ConsistencyProof(from, to, good.fromRoot(), good.toRoot(), longer(good.path())));
      assertRefused(
          new ConsistencyProof(from, to, good.fromRoot(), good.toRoot(), shorter(good.path())));
      assertRefused(new ConsistencyProof(to, from, good.fromRoot(), good.toRoot(), good.path()));
      assertRefused(new ConsistencyProof(0, to, good.fromRoot(), good.toRoot(), List.of()));
      assertRefused(new ConsistencyProof(to, to, good.fromRoot(), good.toRoot(), List.of()));
    }
  }

  @Test
  void onlySha256ValuesAreHashes() {
    assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hash.parse("zz")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Hash bad(Hash hash, int at) {
    var bytes = hash.bytes();
    bytes[at] ^= (byte) (1 << (at % 8));
    return Hash.of(bytes);
  }

  private static List<Hash> longer(List<Hash> path) {
    var all = new ArrayList<>(path);
    all.add(Merkle.EMPTY);
    return all;
  }

  private static List<Hash> shorter(List<Hash> path) {
    return path.subList(0, path.size() - 1);
  }

  private static void assertRefused(InclusionProof proof) {
    assertThat(proof.holds()).as(proof.toString()).isFalse();
  }

  private static void assertRefused(ConsistencyProof proof) {
    assertThat(proof.holds()).as(proof.toString()).isFalse();
  }
}
