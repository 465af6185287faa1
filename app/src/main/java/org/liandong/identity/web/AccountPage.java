package org.liandong.identity.web;

import static org.liandong.ui.Screen.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Line;
import org.liandong.identity.SignInState;
import org.liandong.ui.Form;
import org.liandong.ui.Times;
import org.liandong.ui.tag.Choice;

/**
 * One account: what it may wear, what it wore, and what may be done about it.
 *
 * @param code a one-time code that was just made, shown this once; else null
 * @param above whether the one who looks stands above every hat of this account
 * @param signIn last sign-in and lock, for the one above
 * @param posts the posts the one who looks may give
 * @param near places to give them for: the one who looks works there or right above
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
    List<Choice> near,
    String today) {
  public AccountPage {
    held = List.copyOf(held);
    posts = List.copyOf(posts);
    near = List.copyOf(near);
  }

  /** One appointment, now or before. */
  public record Held(
      String id,
      String post,
      String place,
      Line line,
      LocalDate since,
      @Nullable LocalDate until,
      boolean holds,
      boolean mayEnd) {

    /** {@code 7月3日起}, or from a day to a day. */
    public String term() {
      return until == null
          ? t("identity.accounts.term.open", Times.day(since))
          : t("identity.accounts.term.span", Times.day(since), Times.day(until));
    }
  }
}
