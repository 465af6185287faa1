package org.liandong.platform.embedded;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why the embedded server cannot serve, in one line for the person who started it. */
public final class ServerFailure extends IOException {
  private static final long serialVersionUID = 1L;

  ServerFailure(String line) {
    super(line);
  }

  ServerFailure(String line, @Nullable Throwable cause) {
    super(line, cause);
  }
}
