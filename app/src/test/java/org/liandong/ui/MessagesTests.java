package org.liandong.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every word that a page says exists in both languages, and says the same. */
class MessagesTests {
  private static final Path WORDS = Path.of("src/main/resources/i18n");
  private static final List<Path> CODE = List.of(Path.of("src/main/jte"), Path.of("src/main/java"));

  /** Places in code where a literal is a message key. */
  private static final Pattern USED =
      Pattern.compile(
          "(?:\\bt\\(|Invalid\\.field\\(\"[^\"]*\",|Flash\\.\\w+\\(|addFlashAttribute\\(\"flash\",|MenuItem\\.of\\([\\w.]+,)"
              + "\\s*\"([a-z][\\w.-]+)\"(\\s*\\+)?");

  private static TreeMap<String, String> language(boolean english) throws IOException {
    var words = new TreeMap<String, String>();
    try (var files = Files.list(WORDS)) {
      for (var file : files.sorted().toList())
        if (file.toString().endsWith("_en.properties") == english) {
          var read = new Properties();
          read.load(Files.newBufferedReader(file, UTF_8));
          read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        }
    }
    return words;
  }

  /**
   * Keys that code uses and the words do not have; a key that is only begun needs one that goes on.
   */
  static List<String> missing(String code, java.util.Set<String> keys) {
    var missing = new ArrayList<String>();
    var used = USED.matcher(code);
    while (used.find()) {
      var key = used.group(1);
      var begun = used.group(2) != null;
      if (begun ? keys.stream().noneMatch(known -> known.startsWith(key)) : !keys.contains(key))
        missing.add(key);
    }
    return missing;
  }

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(language(true).keySet()).isEqualTo(language(false).keySet());
  }

  /** {@code requests.taken} in the log is {@code requests.did.taken} on the pages of the log. */
  @Test
  void everyRecordedActionHasWords() throws IOException {
    var recorded = new TreeSet<String>();
    for (var kind : org.liandong.requests.Action.Kind.values())
      recorded.add("requests." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    try (var files = Files.walk(Path.of("src/main/java/org/liandong"))) {
      for (var file : files.filter(Files::isRegularFile).toList())
        recorded.addAll(actions(file.getName(5).toString(), Files.readString(file)));
    }
    var missing = new TreeSet<String>();
    for (var action : recorded)
      for (var words : List.of(language(true), language(false)))
        if (!words.containsKey(action.replaceFirst("\\.", ".did."))) missing.add(action);
    assertThat(recorded).hasSizeGreaterThan(40);
    assertThat(missing)
        .as("recorded in the log without words: add <module>.did.<action> in both languages")
        .isEmpty();
  }

  /** Whatever looks like an action in a file that writes the log. */
  private static TreeSet<String> actions(String module, String code) {
    var found = new TreeSet<String>();
    if (!code.contains("import org.liandong.audit.Audit;")) return found;
    var action = Pattern.compile("\"(" + module + "\\.[a-z]+(?:-[a-z]+)*)\"");
    action.matcher(code).results().forEach(hit -> found.add(hit.group(1)));
    return found;
  }

  @Test
  void bothLanguagesTakeTheSameArguments() throws IOException {
    var english = language(true);
    var wrong = new TreeSet<String>();
    for (var entry : language(false).entrySet())
      if (!arguments(entry.getValue())
          .containsAll(arguments(english.getOrDefault(entry.getKey(), ""))))
        wrong.add(entry.getKey());
    assertThat(wrong).as("English takes an argument that Chinese does not").isEmpty();
  }

  private static TreeSet<String> arguments(String pattern) {
    var found = new TreeSet<String>();
    Pattern.compile("\\{(\\d)").matcher(pattern).results().forEach(hit -> found.add(hit.group(1)));
    return found;
  }

  @Test
  void everyPatternCanBeRead() throws IOException {
    for (var english : List.of(true, false))
      for (var entry : language(english).entrySet())
        if (entry.getValue().matches("(?s).*\\{\\d.*"))
          assertThat(new MessageFormat(entry.getValue(), Locale.ROOT))
              .as(entry.getKey())
              .isNotNull();
  }

  @Test
  void everyKeyInCodeHasWords() throws IOException {
    var keys = language(false).keySet();
    var missing = new TreeSet<String>();
    for (var root : CODE)
      try (Stream<Path> files = Files.walk(root)) {
        for (var file : files.filter(Files::isRegularFile).toList())
          for (var key : missing(Files.readString(file), keys))
            missing.add(file.getFileName() + ": " + key);
      }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRefusalHasWords() throws Exception {
    var keys = language(false).keySet();
    var missing = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(path -> path.toString().endsWith("Refusal.java")).toList())
        for (var reason : reasons(file)) {
          var key =
              reason.getDeclaringClass().getPackageName().split("\\.")[2]
                  + ".refused."
                  + reason.name();
          if (!keys.contains(key)) missing.add(key);
        }
    }
    assertThat(missing).isEmpty();
  }

  private static Enum<?>[] reasons(Path file) throws ClassNotFoundException {
    var name =
        Path.of("src/main/java").relativize(file).toString().replace('/', '.').replace(".java", "");
    return (Enum<?>[]) Class.forName(name).getEnumConstants();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${t(\"a.none\")}|a.none",
        "${t(\"b.\" + page.kind())}|b.",
        "throw Invalid.field(\"words\", \"a.none\");|a.none",
        "redirect.addFlashAttribute(\"flash\", \"a.none\");|a.none"
      })
  void plantedKeysWithoutWordsAreFound(String code, String key) {
    assertThat(missing(code, java.util.Set.of("a.one"))).containsExactly(key);
  }

  @Test
  void aMissingKeyFailsATestAndShowsItselfInProduction() {
    assertThatThrownBy(() -> new Messages(new UiSettings(true)).text(Messages.CHINESE, "a.none"))
        .hasMessageContaining("a.none");
    assertThat(new Messages(new UiSettings(false)).text(Messages.CHINESE, "a.none"))
        .isEqualTo("a.none");
  }
}
