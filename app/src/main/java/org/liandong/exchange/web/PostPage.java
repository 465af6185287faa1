package org.liandong.exchange.web;

import java.util.List;
import org.liandong.exchange.Deal;
import org.liandong.exchange.Near;
import org.liandong.ui.Form;

/**
 * One post.
 *
 * @param mine whether the reader posted it
 * @param deals what the reader may see of them
 * @param matches offers that fit, for the one who asks
 * @param helpable may the reader offer to help
 */
public record PostPage(
    PostRow row,
    String community,
    Form form,
    boolean mine,
    List<Deal> deals,
    List<Suggestion> matches,
    boolean helpable) {

  /** An offer that fits. */
  public record Suggestion(
      String id, String who, String words, String category, Near near, long hours) {}
}
