package org.liandong.open311;

import org.springframework.http.HttpStatus;

/** What a caller did wrong, in the words of the standard. */
final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final HttpStatus status;

  Fault(HttpStatus status, String description) {
    super(description);
    this.status = status;
  }

  /** A parameter that is missing or cannot be read. */
  static Fault of(String description) {
    return new Fault(HttpStatus.BAD_REQUEST, description);
  }

  static Fault absent(String what) {
    return new Fault(HttpStatus.NOT_FOUND, what + " was not found");
  }

  Answer answer() {
    return Answer.error(status, String.valueOf(getMessage()));
  }
}
