package org.liandong.exchange.web;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.liandong.exchange.Deal;

/**
 * What a resident asked, offered and helped.
 *
 * @param given minutes of help that were thanked for
 */
public record MinePage(List<PostRow> posts, List<Line> deals, long given) {

  /** What is asked or offered and has nobody yet: the rest stands with its deal. */
  public List<PostRow> alone() {
    var taken = deals.stream().map(line -> line.deal().ask()).collect(toSet());
    return posts.stream().filter(row -> !taken.contains(row.post().id())).toList();
  }

  /** A deal in a list: who the other is, as far as the reader may know. */
  public record Line(Deal deal, String other, boolean helping, String words) {}
}
