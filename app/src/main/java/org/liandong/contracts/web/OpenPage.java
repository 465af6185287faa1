package org.liandong.contracts.web;

import java.util.List;
import org.liandong.contracts.PublicContracts;
import org.liandong.ui.tag.Crumb;

/** One contract that held, without anybody's name. */
public record OpenPage(
    PublicContracts.Open open,
    String where,
    List<Crumb> crumbs,
    List<PublicContracts.Milestone> milestones,
    List<PublicContracts.Proof> proofs,
    List<PublicContracts.Month> duties) {

  public String tone() {
    return ListPage.tone(open.stage());
  }
}
