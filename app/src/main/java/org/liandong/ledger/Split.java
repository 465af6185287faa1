package org.liandong.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Takes an amount from several sources in proportion to what each has left, exactly: the parts sum
 * to the amount, none takes more than it has, and odd fen go to the largest remainder, among equals
 * to the higher level (N9).
 */
final class Split {
  private Split() {}

  private record Part(Source source, long amount, BigInteger remainder) {}

  /**
   * @param left what each source has; together at least the amount
   * @return the parts that are not zero, in the order of sources
   */
  static Map<Source, Long> of(long amount, Map<Source, Long> left) {
    var whole =
        left.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (amount < 0 || BigInteger.valueOf(amount).compareTo(whole) > 0)
      throw new IllegalArgumentException("%d of %s".formatted(amount, left));
    var parts = new ArrayList<Part>();
    new EnumMap<>(left).forEach((source, has) -> parts.add(part(amount, source, has, whole)));
    return exact(amount, parts);
  }

  private static Part part(long amount, Source source, long has, BigInteger whole) {
    if (has == 0) return new Part(source, 0, BigInteger.ZERO);
    var parts =
        BigInteger.valueOf(amount).multiply(BigInteger.valueOf(has)).divideAndRemainder(whole);
    return new Part(source, parts[0].longValueExact(), parts[1]);
  }

  private static Map<Source, Long> exact(long amount, List<Part> parts) {
    var odd = amount - parts.stream().mapToLong(Part::amount).sum();
    var order = new ArrayList<>(parts);
    order.sort(Comparator.comparing(Part::remainder).reversed().thenComparing(Part::source));
    var exact = new EnumMap<Source, Long>(Source.class);
    for (int i = 0; i < order.size(); i++) {
      var part = order.get(i);
      var taken = part.amount() + (i < odd ? 1 : 0);
      if (taken > 0) exact.put(part.source(), taken);
    }
    return exact;
  }
}
