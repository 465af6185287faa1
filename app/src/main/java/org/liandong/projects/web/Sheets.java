package org.liandong.projects.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.platform.Sheet;
import org.liandong.procedures.route.Route.Name;
import org.liandong.projects.Content;
import org.liandong.projects.form.Field;
import org.liandong.projects.form.FormText;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;

/**
 * Applications as workbooks: one line a value, with the key of its field, what it is called and
 * what was written. The key decides; names may be changed. Opinions are not in it.
 */
@Component
class Sheets {
  /** What was written by upload counts as one section of its own. */
  static final String SECTION = "sheet";

  private static final String MANY = ";";
  private final Messages messages;

  Sheets(Messages messages) {
    this.messages = messages;
  }

  List<String> head(Locale locale) {
    return List.of(
        messages.text(locale, "projects.sheet.key"),
        messages.text(locale, "projects.sheet.name"),
        messages.text(locale, "projects.sheet.value"));
  }

  List<List<@Nullable Object>> rows(ProjectPage page, Locale locale) {
    var values = Filled.of(page.content()).values();
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var section : page.paper().sections())
      for (var field : section.fields())
        for (var key : keys(field, values))
          rows.add(
              Arrays.asList(
                  key,
                  field.name().in(locale),
                  String.join(MANY, values.getOrDefault(key, List.of()))));
    return rows;
  }

  private static List<String> keys(Field field, Map<String, List<String>> values) {
    return switch (field.kind()) {
      case PLACE, OPINION -> List.of();
      case AREA, NUMBER -> List.of(field.key());
      case PERIOD -> List.of("from", "to");
      case PARTNERS -> numbered(List.of("partner-name-", "partner-amount-"));
      case BUDGET -> numbered(List.of("budget-item-", "budget-words-", "budget-amount-"));
      case FUNDING -> numbered(List.of("funding-source-", "funding-payer-", "funding-amount-"));
      case TITLE, KIND, FIELD, SUPPORT, NEED, TARGETS, METHODS, CARRIER, TEAM, ASKED, LOTTERY ->
          List.of(field.kind().word());
    };
  }

  private static List<String> numbered(List<String> parts) {
    var keys = new ArrayList<String>();
    for (int i = 1; i <= 8; i++) for (var part : parts) keys.add(part + i);
    return keys;
  }

  /** What the sheet says, over what is written. */
  Content read(Content before, Sheet sheet, Locale locale) {
    if (sheet.columns().size() < 3 || sheet.rows().isEmpty())
      throw Invalid.field("sheet", "projects.sheet.unreadable");
    var values = new LinkedHashMap<>(Filled.of(before).values());
    for (var row : sheet.rows()) {
      var key = row.text(sheet.columns().get(0));
      var value = row.text(sheet.columns().get(2));
      if (!key.isEmpty()) values.put(key, List.of(value.split(MANY, -1)));
    }
    return whole(before, new Form(values, Map.of(), null));
  }

  private static Content whole(Content before, Form form) {
    var content = before;
    for (var kind : Field.Kind.values())
      if (!kind.answer()) content = Typing.read(single(kind, kind.word()), content, form);
    for (var field : form.values().keySet())
      if (free(field)) content = Typing.read(single(Field.Kind.AREA, field), content, form);
    return content;
  }

  /** Keys of free answers: all that no other kind of field reads. */
  private static boolean free(String key) {
    if (!key.matches("[a-z][a-z0-9-]{0,39}") || key.matches("(budget|funding|partner)-.*"))
      return false;
    return Arrays.stream(Field.Kind.values()).noneMatch(kind -> kind.word().equals(key))
        && !key.equals("from")
        && !key.equals("to");
  }

  private static FormText.Section single(Field.Kind kind, String key) {
    var name = new Name("", "");
    var field = new Field(key, kind, name, false, 5000, "");
    return new FormText.Section("sheet", name, List.of(field));
  }
}
