package org.liandong.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** The one set of line icons, by name, from {@code ui/icons.txt}. */
public final class Icons {
  private static final Map<String, String> PATHS = read();

  private Icons() {}

  /** The path of an icon on a grid of 24. An unknown name is a mistake in the template. */
  public static String path(String name) {
    var path = PATHS.get(name);
    if (path == null) throw new IllegalArgumentException("no icon " + name);
    return path;
  }

  public static Set<String> names() {
    return PATHS.keySet();
  }

  private static Map<String, String> read() {
    try {
      var text = new ClassPathResource("ui/icons.txt").getContentAsString(StandardCharsets.UTF_8);
      var paths = new LinkedHashMap<String, String>();
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line ->
              paths.put(
                  line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
      return Collections.unmodifiableMap(paths);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
