package org.liandong.projects.web;

import java.util.ArrayList;
import java.util.List;
import org.liandong.base.Money;
import org.liandong.projects.Project.Funding;

/** How sources paid less than was planned: each in its share, the odd fen by those named first. */
final class Funded {
  private Funded() {}

  static List<Funding> of(List<Funding> planned, Money spent) {
    long all = planned.stream().mapToLong(one -> one.amount().fen()).sum();
    if (all == 0) return planned;
    var paid = new ArrayList<Long>();
    long left = spent.fen();
    for (var one : planned) {
      long part = Math.floorDiv(Math.multiplyExact(one.amount().fen(), spent.fen()), all);
      paid.add(part);
      left -= part;
    }
    var funded = new ArrayList<Funding>();
    for (int i = 0; i < planned.size(); i++) {
      long odd = left > 0 ? 1 : 0;
      left -= odd;
      var one = planned.get(i);
      if (paid.get(i) + odd > 0)
        funded.add(new Funding(one.source(), one.payer(), new Money(paid.get(i) + odd)));
    }
    return funded;
  }
}
