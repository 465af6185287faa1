package org.liandong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates say nothing of their own and carry no style and no script. */
class TemplatesTests {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  static List<Path> all() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".jte")).sorted().toList();
    }
  }

  @Test
  void noTemplateBreaksARule() throws IOException {
    var faults = new ArrayList<String>();
    for (var file : all())
      for (var fault : TemplateText.faults(Files.readString(file)))
        faults.add(TEMPLATES.relativize(file) + ": " + fault);
    assertThat(faults).isEmpty();
  }

  @Test
  void noTemplateNamesChineseWordsInItsCode() throws IOException {
    var faults = new ArrayList<String>();
    for (var file : all())
      Files.readString(file)
          .lines()
          .filter(line -> HAN.matcher(line).find())
          .forEach(line -> faults.add(TEMPLATES.relativize(file) + ": " + line.strip()));
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>你好</p>",
        "<p>Hello ${name}</p>",
        "@if(page.open())Open@endif",
        "@template.ui.open(title = t(\"a.b\"), content = @`<p>Hello</p>`)",
        "<img src=\"/a.png\" alt=\"a lamp\">",
        "<p style=\"color: red\">${a}</p>",
        "<p onclick=\"go()\">${a}</p>",
        "<script>go()</script>",
        "<style>p{}</style>"
      })
  void plantedFaultsAreFound(String template) {
    assertThat(TemplateText.faults(template)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import java.util.List\n@param List<String> names\n<p>${t(\"a.b\")}</p>",
        "@for(var name : names)<li>${name} · ${t(\"a } b\", name)}</li>@endfor",
        "@template.ui.open(title = t(\"a.b\"), content = @`<p>${t(\"c.d\")}</p>`)",
        "!{var words = \"ui.\" + page.name();}<h1>${t(words)}</h1>",
        "<script src=\"/assets/page.js\" defer></script>"
      })
  void cleanTemplatesPass(String template) {
    assertThat(TemplateText.faults(template)).isEmpty();
  }
}
