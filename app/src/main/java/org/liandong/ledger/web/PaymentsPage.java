package org.liandong.ledger.web;

import static org.liandong.ui.Screen.t;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.ledger.Payment;
import org.liandong.ledger.Stage;
import org.liandong.ui.tag.Filter;

/**
 * The list of payments of the funds that the reader sees.
 *
 * @param stage the stage asked for, or null for all
 * @param fund the fund asked for; empty for all
 */
public record PaymentsPage(
    @Nullable Stage stage, String fund, String fundName, Keyset<Row> rows, @Nullable String after) {

  /** One payment, with the names around it. */
  public record Row(Payment payment, String fund, String line, int scans) {
    public String tone() {
      return switch (payment.stage()) {
        case ENTERED -> "wait";
        case PAID -> "ok";
        case RETURNED, CORRECTED -> "late";
        case WITHDRAWN -> "";
      };
    }
  }

  public List<Filter> stages() {
    var all = new java.util.ArrayList<Filter>();
    all.add(new Filter(t("ledger.stage.all"), href(null), null, stage == null));
    Arrays.stream(Stage.values())
        .forEach(
            one -> all.add(new Filter(t("ledger.stage." + one), href(one), null, one == stage)));
    return all;
  }

  private String href(@Nullable Stage one) {
    return "/funds/payments?stage="
        + (one == null ? "all" : one)
        + (fund.isEmpty() ? "" : "&fund=" + fund);
  }
}
