package org.liandong.identity.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Line;
import org.liandong.identity.SignInState;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * One account: what it may wear, what it wore, and what may be done about it.
 *
 * @param code a one-time code that was just made, shown this once; else null
 * @param above whether the one who looks stands above every hat of this account
 * @param signIn last sign-in and lock, for the one above
 * @param posts the posts the one who looks may give
 */
public record AccountPage(
    Form form,
    String id,
    String name,
    String place,
    Instant opened,
    boolean closed,
    boolean above,
    SignInState signIn,
    @Nullable String code,
    List<Held> held,
    List<Choice> posts,
    String today) {
  public AccountPage {
    held = List.copyOf(held);
    posts = List.copyOf(posts);
  }

  /** One appointment, now or before. */
  public record Held(
      String id,
      String post,
      String place,
      Line line,
      String since,
      String until,
      boolean holds,
      boolean mayEnd) {}
}
