package org.liandong.ui.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Refused;
import org.liandong.ui.Form;

/**
 * What became of a request that was not answered as asked. The same for pages and for the API.
 *
 * @param kind what happened; its words are {@code ui.outcome.<KIND>.title}, {@code .text} and
 *     {@code .next}
 * @param refusal why, when it was refused
 * @param problems what is wrong with the input, by field
 * @param incident the number to tell us, when the fault is ours
 */
record Outcome(
    Kind kind,
    @Nullable Refused refusal,
    Map<String, Form.Problem> problems,
    @Nullable String incident) {

  /** The ways a request ends badly, and the status each is told with. */
  enum Kind {
    UNREADABLE(400),
    SIGNED_OUT(401),
    EXPIRED(403),
    ABSENT(404),
    NOT_THIS_WAY(405),
    REFUSED(409),
    CHANGED(409),
    TOO_LARGE(413),
    INVALID(422),
    TOO_OFTEN(429),
    BROKEN(500),
    BUSY(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }

    /** The name used in the API and in message keys, as in {@code too-large}. */
    String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What a bare status from the server or a framework means to a person. */
    static Kind of(int status) {
      return switch (status) {
        case 401 -> SIGNED_OUT;
        case 403, 404, 406 -> ABSENT;
        case 405, 415 -> NOT_THIS_WAY;
        case 409 -> CHANGED;
        case 413 -> TOO_LARGE;
        case 422 -> INVALID;
        case 429 -> TOO_OFTEN;
        case 503 -> BUSY;
        default -> status >= 500 ? BROKEN : UNREADABLE;
      };
    }
  }

  static Outcome of(Kind kind) {
    return new Outcome(kind, null, Map.of(), null);
  }

  static Outcome refused(Refused refusal) {
    return new Outcome(Kind.REFUSED, refusal, Map.of(), null);
  }

  static Outcome invalid(Map<String, Form.Problem> problems) {
    return new Outcome(Kind.INVALID, null, problems, null);
  }

  static Outcome broken(String incident) {
    return new Outcome(Kind.BROKEN, null, Map.of(), incident);
  }
}
