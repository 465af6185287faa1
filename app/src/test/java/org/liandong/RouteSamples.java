package org.liandong;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/**
 * Rows that must exist for a route to show something. A module adds its own here: a name that
 * {@code routes.csv} writes in braces, and how to make the row (as the platform, at 530111001001).
 */
final class RouteSamples {
  private RouteSamples() {}

  /** Makes a row and answers its printed id. */
  interface Sample {
    String make(ApplicationContext platform);
  }

  static Map<String, Sample> all() {
    var samples = new LinkedHashMap<String, Sample>();
    return samples;
  }
}
