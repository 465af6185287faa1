package org.liandong.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of every module, from all {@code i18n/*.properties} on the class path: Chinese in
 * {@code <module>.properties}, English in {@code <module>_en.properties}.
 */
@Component
@EnableConfigurationProperties(UiSettings.class)
public class Messages {
  /** Chinese leads: it is shown whenever English was not asked for. */
  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  public static final Locale ENGLISH = Locale.ENGLISH;

  private final Map<String, String> chinese = new HashMap<>();
  private final Map<String, String> english = new HashMap<>();
  private final boolean strict;

  Messages(UiSettings settings) {
    this.strict = settings.strictMessages();
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(PATTERN)) read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String PATTERN = "classpath*:i18n/*.properties";

  private void read(Resource file) throws IOException {
    var words = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    var name = String.valueOf(file.getFilename());
    var language = name.endsWith("_en.properties") ? english : chinese;
    for (var key : words.stringPropertyNames())
      if (language.put(key, words.getProperty(key)) != null)
        throw new IllegalStateException("message key twice: " + key + " (" + name + ")");
  }

  public boolean has(String key) {
    return chinese.containsKey(key);
  }

  /** The keys that hold a part, in order: all there are words for of one sort. */
  public List<String> keys(String part) {
    return chinese.keySet().stream().filter(key -> key.contains(part)).sorted().toList();
  }

  /** The words for a key; a missing key fails in tests and shows itself in production. */
  public String text(Locale locale, String key, @Nullable Object... arguments) {
    var pattern = locale.getLanguage().equals("en") ? english.get(key) : null;
    if (pattern == null) pattern = chinese.get(key);
    if (pattern == null) return missing(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  private String missing(String key) {
    if (strict) throw new IllegalArgumentException("no message for " + key);
    return key;
  }
}
