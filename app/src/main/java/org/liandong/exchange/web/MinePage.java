package org.liandong.exchange.web;

import java.util.List;
import org.liandong.exchange.Deal;

/**
 * What a resident asked, offered and helped.
 *
 * @param given minutes of help that were thanked for
 */
public record MinePage(List<PostRow> posts, List<Line> deals, long given) {

  /** A deal in a list: who the other is, as far as the reader may know. */
  public record Line(Deal deal, String other, boolean helping, String words) {}
}
