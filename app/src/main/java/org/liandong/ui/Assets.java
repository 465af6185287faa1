package org.liandong.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Addresses of static files. One version, a hash over all of them, stands in the path, so that
 * browsers may keep every file for ever and a new release is a new address.
 */
@Component
public class Assets {
  public static final String PLACE = "classpath:/static/assets/";

  /** The parts of the style sheet, in the order of its layers. */
  private static final List<String> STYLES =
      List.of(
          "tokens",
          "base",
          "elements",
          "forms",
          "lists",
          "meetings",
          "layouts",
          "territory",
          "requests",
          "ledger",
          "procedures",
          "utilities",
          "print");

  private final String version;
  private final byte[] styles;
  private final Map<String, String> libraries =
      Map.of(
          "htmx",
          "/webjars/htmx.org/" + release("org.webjars.npm/htmx.org") + "/dist/htmx.min.js",
          "leaflet",
          "/webjars/leaflet/" + release("org.webjars.npm/leaflet") + "/dist/leaflet",
          "echarts",
          "/_static/echarts/" + release("org.mvnpm/echarts") + "/dist/echarts.common.min.js");

  Assets() {
    try {
      this.version = hash(files());
      this.styles = stylesheet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first part of every versioned address, as in {@code /assets/v-3fa9c1d2}. */
  public String root() {
    return "/assets/v-" + version;
  }

  public String version() {
    return version;
  }

  public String url(String file) {
    return root() + "/" + file;
  }

  /** The address of a library from a web jar: {@code htmx}, {@code leaflet}, {@code echarts}. */
  public String library(String name) {
    var url = libraries.get(name);
    if (url == null) throw new IllegalArgumentException("no library " + name);
    return url;
  }

  /** The style sheet in one piece. */
  public byte[] styles() {
    return styles.clone();
  }

  private static byte[] stylesheet() throws IOException {
    var all = new StringBuilder();
    for (var part : STYLES)
      all.append(
          new ClassPathResource("static/assets/css/" + part + ".css")
              .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    return all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<Resource> files() throws IOException {
    var found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:/static/assets/**/*.*");
    var files = new ArrayList<>(Arrays.asList(found));
    files.sort(Comparator.comparing(file -> String.valueOf(file.getFilename())));
    return files;
  }

  private static String hash(List<Resource> files) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files) digest.update(file.getContentAsByteArray());
      return HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String release(String artifact) {
    var properties = new Properties();
    var place = new ClassPathResource("META-INF/maven/" + artifact + "/pom.properties");
    try (var in = place.getInputStream()) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
