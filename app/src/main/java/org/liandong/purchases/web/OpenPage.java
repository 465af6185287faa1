package org.liandong.purchases.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.purchases.Chain;
import org.liandong.purchases.PublicPurchases;
import org.liandong.ui.tag.Crumb;
import org.liandong.ui.tag.Event;
import org.liandong.ui.tag.Step;

/** One announced purchase with every step, without anybody's name. */
public record OpenPage(
    PublicPage.Row row,
    String item,
    String where,
    List<Crumb> crumbs,
    List<PublicPurchases.Fact> facts,
    List<PublicPurchases.Bid> bids,
    List<PublicPurchases.Filed> reports,
    Chain chain,
    Map<UUID, String> names) {

  public List<Step> line() {
    return CasePage.line(row.open().stage());
  }

  public List<Event> history() {
    return CasePage.history(facts);
  }

  public String provider(UUID id) {
    return names.getOrDefault(id, "");
  }

  public String provider(Chain.Node node) {
    return node.provider().isEmpty() ? "" : provider(UUID.fromString(node.provider()));
  }

  public boolean passed() {
    return chain.links().size() > 1;
  }
}
