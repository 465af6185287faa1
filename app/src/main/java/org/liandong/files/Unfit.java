package org.liandong.files;

/** Why a file is not taken; the words, and what to do next, are {@code files.invalid.<NAME>}. */
enum Unfit {
  EMPTY,
  TOO_LARGE,
  WRONG_TYPE,
  HEIC,
  TOO_MANY_PIXELS,
  BROKEN;

  /** Carries the reason to where the field is known. */
  static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Unfit reason;

    Found(Unfit reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }

    String messageKey() {
      return "files.invalid." + reason;
    }
  }

  Found found() {
    return new Found(this);
  }
}
