package org.liandong.inbox.web;

import java.util.List;
import org.liandong.inbox.Wishes;
import org.liandong.ui.Form;

/**
 * Where else somebody is told.
 *
 * @param wishes one for each way that is set
 * @param form of the way that was tried last
 * @param unread how many messages are unread
 * @param waiting how many tasks wait
 */
public record WaysPage(List<Wishes.Wish> wishes, Form form, int unread, int waiting) {

  /** The form as typed, for the way it was typed for. */
  public Form form(Wishes.Wish wish) {
    return form.value("way").equals(wish.channel()) ? form : Form.EMPTY;
  }
}
