package org.liandong.requests.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Sheet;
import org.liandong.requests.Categories;
import org.liandong.requests.imports.ImportMapping;
import org.liandong.requests.imports.ImportMapping.State;
import org.liandong.requests.imports.ImportMapping.Target;
import org.liandong.territory.Level;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.Typed;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;

/** Between the mapping of a table and the form in which a person chooses it. */
@Component
class ImportForms {
  private static final int MOST_WORDS = 200;
  private final Categories categories;
  private final Places places;
  private final Messages messages;

  ImportForms(Categories categories, Places places, Messages messages) {
    this.categories = categories;
    this.places = places;
    this.messages = messages;
  }

  ImportPage.Words words(Actor actor, Sheet sheet, ImportMapping mapping, Locale locale) {
    var place = actor.hat().place();
    return new ImportPage.Words(
        words(sheet, mapping, Target.CATEGORY),
        words(sheet, mapping, Target.PLACE),
        words(sheet, mapping, Target.STATUS),
        categories(place, locale),
        communities(place),
        Arrays.stream(State.values())
            .map(state ->
                Choice.of(state.name(), messages.text(locale, "requests.import.state." + state)))
            .toList());
  }

  private List<Choice> categories(PlaceCode place, Locale locale) {
    return categories.at(place).items().stream()
        .map(item -> Choice.of(item.code(), item.name(locale)))
        .toList();
  }

  private List<Choice> communities(PlaceCode place) {
    return switch (Level.of(place)) {
      case COUNTY ->
          places.children(place).stream()
              .flatMap(street -> choices(places.children(street.code())).stream())
              .toList();
      case STREET -> choices(places.children(place));
      default -> choices(List.of(places.find(new PlaceCode(place.value().substring(0, 12)))));
    };
  }

  private static List<Choice> choices(List<Place> communities) {
    return communities.stream().map(it -> Choice.of(it.code().value(), it.spoken())).toList();
  }

  /** The different words of a column, in order; a column without meaning would have too many. */
  private static List<ImportPage.Word> words(Sheet sheet, ImportMapping mapping, Target target) {
    var column = mapping.columns().get(target);
    if (column == null) return List.of();
    var all = new ArrayList<ImportPage.Word>();
    sheet.rows().stream()
        .map(row -> row.text(column))
        .distinct()
        .sorted()
        .limit(MOST_WORDS)
        .forEach(text -> all.add(new ImportPage.Word(target.name() + "." + all.size(), text)));
    return all;
  }

  /** The form as the mapping has it. */
  Form form(ImportPage.Words words, ImportMapping mapping) {
    var values = new LinkedHashMap<String, String>();
    values.put("source", mapping.source());
    mapping.columns().forEach((target, column) -> values.put("column." + target, column));
    put(values, words.categories(), mapping.categories());
    put(values, words.places(), mapping.places());
    for (var word : words.states()) {
      var state = mapping.states().get(word.text());
      values.put(word.field(), state == null ? "" : state.name());
    }
    return Form.of(values);
  }

  private static void put(
      Map<String, String> values, List<ImportPage.Word> words, Map<String, String> chosen) {
    for (var word : words) values.put(word.field(), chosen.getOrDefault(word.text(), ""));
  }

  /**
   * The mapping as a person chose it. Words are read by the columns the page was drawn with; a
   * column that was chosen anew begins without meanings.
   */
  ImportMapping read(Form form, Sheet sheet, ImportMapping before) {
    var columns = new EnumMap<Target, String>(Target.class);
    for (var target : Target.values()) {
      var column = form.value("column." + target);
      if (sheet.columns().contains(column)) columns.put(target, column);
    }
    var states = new HashMap<String, State>();
    chosen(form, words(sheet, before, Target.STATUS))
        .forEach((text, state) -> {
          for (var one : State.values()) if (one.name().equals(state)) states.put(text, one);
        });
    return new ImportMapping(
        new Typed(form).optional("source", 60),
        columns,
        chosen(form, words(sheet, before, Target.CATEGORY)),
        chosen(form, words(sheet, before, Target.PLACE)),
        states,
        Set.of());
  }

  private static Map<String, String> chosen(Form form, List<ImportPage.Word> words) {
    var chosen = new HashMap<String, String>();
    for (var word : words) {
      var value = form.value(word.field());
      if (!value.isEmpty()) chosen.put(word.text(), value);
    }
    return chosen;
  }
}
