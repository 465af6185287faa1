package org.liandong.requests.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.liandong.requests.Offline;
import org.liandong.ui.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What was written without a network: the page for it, what waits on this phone, and where copies
 * are taken in. The scripts of the page read the answers.
 */
@Controller
class OutboxController {
  private static final int SHOWN = 20;
  private final Offline offline;
  private final OutboxCopies copies;
  private final Messages messages;

  /**
   * What became of a copy.
   *
   * @param state {@code sent}, {@code same} as one that came before, or {@code refused}
   * @param href the request; empty when there is none
   * @param reason why, in words; empty when it was taken in
   */
  record Receipt(String state, String href, String reason) {}

  OutboxController(Offline offline, OutboxCopies copies, Messages messages) {
    this.offline = offline;
    this.copies = copies;
    this.messages = messages;
  }

  /** The same for everybody: what is personal on it comes from the phone. */
  @GetMapping("/public/offline")
  ModelAndView offline() {
    return new ModelAndView("requests/offline", "page", new OfflinePage());
  }

  @GetMapping("/outbox")
  ModelAndView outbox(Actor actor) {
    var page = new OutboxPage(Outbox.owner(actor), offline.received(actor, SHOWN));
    return new ModelAndView("requests/outbox", "page", page);
  }

  @PostMapping("/outbox")
  ResponseEntity<Receipt> take(Actor actor, Locale locale, OutboxForm typed) {
    try {
      var id = copies.take(actor, typed);
      return ResponseEntity.ok(new Receipt("sent", "/requests/" + id, ""));
    } catch (Refused refused) {
      return refused(actor, locale, typed, refused);
    } catch (Invalid invalid) {
      var key = invalid.fields().values().iterator().next();
      return answer(422, "refused", "", messages.text(locale, key));
    } catch (Absent gone) {
      return answer(404, "refused", "", messages.text(locale, "requests.outbox.gone"));
    }
  }

  private ResponseEntity<Receipt> refused(
      Actor actor, Locale locale, OutboxForm typed, Refused refused) {
    var key = refused.module() + ".refused." + refused.reason().name();
    var words = messages.text(locale, key, refused.details().toArray());
    var first = copies.first(actor, typed);
    var state = first == null ? "refused" : "same";
    var href = first == null ? typed.request() : first.toString();
    return answer(409, state, href == null ? "" : "/requests/" + href, words);
  }

  private static ResponseEntity<Receipt> answer(
      int status, String state, @Nullable String href, String words) {
    return ResponseEntity.status(status).body(new Receipt(state, href == null ? "" : href, words));
  }
}
