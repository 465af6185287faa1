package org.liandong.purchases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;
import org.liandong.base.Share;

/**
 * How money is passed on from one commission to the next (PUR-25), and how much of it reaches the
 * service. Pure.
 *
 * @param links the commissions, each below the one that pays it, deepest last
 */
public record Chain(List<Link> links) {

  /** One commission as the chain sees it. */
  public record Node(UUID id, @Nullable UUID above, String name, String provider, Money price) {}

  /**
   * A commission in its place.
   *
   * @param depth 1 for what government pays itself
   * @param kept what stays with its provider and is not passed on; all of it where nothing is
   */
  public record Link(Node node, int depth, Money kept, boolean last) {}

  public Chain {
    links = List.copyOf(links);
  }

  /** The chain that begins with {@code root}. */
  public static Chain of(UUID root, List<Node> nodes) {
    var known = new java.util.HashMap<UUID, Node>();
    for (var node : nodes) known.put(node.id(), node);
    var links = new ArrayList<Link>();
    Optional.ofNullable(known.get(root)).ifPresent(node -> add(links, known, node, 1));
    return new Chain(links);
  }

  private static void add(List<Link> links, Map<UUID, Node> known, Node node, int depth) {
    var below =
        known.values().stream()
            .filter(other -> node.id().equals(other.above()))
            .sorted(Comparator.comparing(Node::id))
            .toList();
    var passed = below.stream().map(Node::price).reduce(Money.ZERO, Money::plus);
    links.add(new Link(node, depth, node.price().minus(passed), below.isEmpty()));
    for (var next : below) add(links, known, next, depth + 1);
  }

  public Money whole() {
    return links.isEmpty() ? Money.ZERO : links.getFirst().node().price();
  }

  /** What the last ones in the chain get: they do the work. */
  public Money reaching() {
    return links.stream()
        .filter(Link::last)
        .map(link -> link.node().price())
        .reduce(Money.ZERO, Money::plus);
  }

  public Money lost() {
    return whole().minus(reaching());
  }

  /** The share that reaches the service; everything of nothing. */
  public Share share() {
    return whole().fen() == 0 ? Share.of(1, 1) : Share.of(reaching().fen(), whole().fen());
  }

  public int depth() {
    return links.stream().mapToInt(Link::depth).max().orElse(0);
  }
}
