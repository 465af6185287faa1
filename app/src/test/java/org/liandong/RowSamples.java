package org.liandong;

import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** The rows of {@link RouteSamples}, for tests of modules that refer to many others. */
public final class RowSamples {
  private RowSamples() {}

  /** Makes one and answers its printed id. */
  public static String make(ApplicationContext platform, String name) {
    return Objects.requireNonNull(RouteSamples.all().get(name)).make(platform);
  }
}
