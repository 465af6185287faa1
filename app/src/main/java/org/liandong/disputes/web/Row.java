package org.liandong.disputes.web;

import java.time.Instant;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.Stage;
import org.liandong.ui.Names;

/**
 * A dispute in a list.
 *
 * @param kind its name
 * @param where the community
 */
public record Row(Dispute dispute, String kind, String where) {
  public String href() {
    return "/disputes/" + dispute.id();
  }

  public String mediator() {
    var mediator = dispute.standing().mediator();
    return mediator == null ? "" : mediator.name();
  }

  public String opener() {
    return Names.masked(dispute.opener().name());
  }

  public Instant since() {
    return dispute.standing().since();
  }

  public String tone() {
    return tone(dispute.stage());
  }

  static String tone(Stage stage) {
    return switch (stage) {
      case OPEN -> "wait";
      case MEDIATING, PROPOSED -> "info";
      case AGREED, FOLLOWED_UP -> "ok";
      case REFERRED, WITHDRAWN -> "";
    };
  }
}
