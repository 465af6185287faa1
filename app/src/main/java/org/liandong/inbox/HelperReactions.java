package org.liandong.inbox;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.liandong.base.AccountId;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Authorisation;
import org.liandong.identity.IdentityEvent.ActedFor;
import org.liandong.identity.IdentityEvent.Authorised;
import org.liandong.identity.IdentityEvent.Withdrawn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells a resident whenever somebody may act for them and whenever somebody does (SUPL-22), so that
 * nothing is done in their name behind their back. The helper is told too when it is not their own
 * doing.
 */
@Component
class HelperReactions {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(WorkingDays.ZONE);
  private final Inbox inbox;

  HelperReactions(Inbox inbox) {
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void tell(Authorised event) {
    tell(event.authorisation(), event.resident(), "authorised", List.of(event.helperName()));
    if (!event.by().equals(event.helper()))
      tell(event.authorisation(), event.helper(), "may-help", List.of());
  }

  @ApplicationModuleListener
  void tell(ActedFor event) {
    var at = CLOCK.format(event.at());
    tell(event.authorisation(), event.resident(), "acted", List.of(event.helperName(), at));
  }

  @ApplicationModuleListener
  void tell(Withdrawn event) {
    if (!event.by().equals(event.resident()))
      tell(event.authorisation(), event.resident(), "withdrawn", List.of());
    if (!event.by().equals(event.helper()))
      tell(event.authorisation(), event.helper(), "help-over", List.of());
  }

  private void tell(Authorisation.Id id, AccountId to, String what, List<String> arguments) {
    var cause = "identity/%s/%s/%s".formatted(id, what, String.join("/", arguments));
    var href = what.startsWith("may-") || what.startsWith("help-") ? "/me" : "/me/helpers";
    inbox.tell(id.county(), to, cause, "inbox.told." + what, arguments, href);
  }
}
