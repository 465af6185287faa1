package org.liandong.contracts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.contracts.PublicContracts;
import org.liandong.territory.Place;
import org.liandong.ui.tag.Crumb;

/** Contracts of a place, for anybody. */
public record PublicPage(
    Place place,
    List<Crumb> crumbs,
    String words,
    Keyset<PublicContracts.Open> rows,
    @Nullable String after) {

  public static String tone(PublicContracts.Open open) {
    return ListPage.tone(open.stage());
  }
}
