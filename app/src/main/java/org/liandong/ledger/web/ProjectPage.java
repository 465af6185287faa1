package org.liandong.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.ledger.Figures.LineSums;

/**
 * What a project was granted and spent, from every fund, with the vouchers (PUR-16).
 *
 * @param lines its budget lines with the name of the fund
 */
public record ProjectPage(
    Head project, List<Line> lines, Keyset<PaymentsPage.Row> payments, @Nullable String after) {

  /** Printed {@code 530111-<uuid>}. */
  public record Head(String id, String uuid, String code, String name, String organisation) {}

  /** One of its lines. */
  public record Line(String fund, LineSums row) {
    public String href(String project) {
      return "/funds/" + row.line().book() + "/statement?scope=PROJECT/" + project;
    }
  }
}
