package org.liandong.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fund and what became of its money, from {@code demo/funds.yaml}.
 *
 * @param key small letters and hyphens: its chapter
 * @param finance who keeps it, as a key of the cast
 * @param clerk who enters payments
 * @param published whether everybody sees it
 */
record FundStory(
    String key,
    String place,
    String name,
    String purpose,
    @Nullable String earmark,
    String finance,
    String clerk,
    boolean published,
    List<Step> steps) {

  /**
   * One act.
   *
   * @param at when, see {@link When}
   * @param parts what came from which source
   * @param line code of the line; the commitment is known by its own code
   * @param stays how far a payment gets: it waits, or it is sent back; null for paid
   */
  record Step(
      String at,
      Act act,
      String words,
      @Nullable Map<String, String> parts,
      @Nullable String line,
      @Nullable String to,
      @Nullable String amount,
      @Nullable String partner,
      @Nullable String voucher,
      @Nullable String stays,
      @Nullable Project project) {

    String code() {
      if (line == null) throw new IllegalArgumentException("no line: " + this);
      return line;
    }

    String sum() {
      if (amount == null) throw new IllegalArgumentException("no amount: " + this);
      return amount;
    }
  }

  /** The project of a line. */
  record Project(String code, String name, String organisation) {}

  /** What is done. */
  enum Act {
    RECEIPT,
    LINE,
    GRANT,
    MOVE,
    COMMITMENT,
    PAYMENT
  }

  String earmarked() {
    return earmark == null ? "" : earmark;
  }
}
