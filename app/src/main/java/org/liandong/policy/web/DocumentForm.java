package org.liandong.policy.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Document;
import org.liandong.policy.Document.Clause;
import org.liandong.policy.Document.Facts;
import org.liandong.policy.Field;
import org.liandong.ui.Form;

/** What was typed about a policy text, read; and what is on file, written for typing. */
final class DocumentForm {
  private static final Pattern NUMBERED =
      Pattern.compile("(第[一二三四五六七八九十百零〇\\d]+[条章节款]|[一二三四五六七八九十]+、|\\d+[.、.])\\s*(.+)");

  private DocumentForm() {}

  static PlaceCode place(Form form) {
    var code = form.value("place").strip();
    if (!code.equals(Codes.NATION) && (code.isEmpty() || !PlaceCode.valid(code)))
      throw Invalid.field("place", "policy.invalid.place");
    return Codes.place(code);
  }

  static @Nullable Field field(String name) {
    return Arrays.stream(Field.values())
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  static Facts facts(Form form) {
    var field = field(form.value("field"));
    if (field == null) throw Invalid.field("field", "policy.invalid.field");
    return new Facts(
        field,
        form.value("issuer"),
        form.value("title"),
        form.value("number"),
        Codes.dayOrNull(form, "dated"),
        Codes.dayOrNull(form, "effective"),
        Codes.dayOrNull(form, "expires"),
        state(form),
        form.value("source"));
  }

  private static Document.State state(Form form) {
    return Arrays.stream(Document.State.values())
        .filter(it -> it.name().equals(form.value("state")))
        .findFirst()
        .orElseThrow(() -> Invalid.field("state", "policy.invalid.state"));
  }

  /** One clause a line; a number in front of it is kept as its number. */
  static List<Clause> clauses(Form form) {
    return form.value("clauses")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> {
          var match = NUMBERED.matcher(line);
          return match.matches()
              ? new Clause(match.group(1), match.group(2))
              : new Clause("", line);
        })
        .toList();
  }

  static Map<String, String> written(Document document) {
    var facts = document.facts();
    var all = new LinkedHashMap<String, String>();
    all.put("place", Codes.text(document.place()));
    all.put("field", facts.field().name());
    all.put("issuer", facts.issuer());
    all.put("title", facts.title());
    all.put("number", facts.number());
    all.put("dated", Objects.toString(facts.dated(), ""));
    all.put("effective", Objects.toString(facts.effective(), ""));
    all.put("expires", Objects.toString(facts.expires(), ""));
    all.put("state", facts.state().name());
    all.put("source", facts.source());
    all.put("seen", String.valueOf(document.version()));
    var lines = document.clauses().stream().map(it -> (it.number() + " " + it.text()).strip());
    all.put("clauses", String.join("\n", lines.toList()));
    return all;
  }
}
