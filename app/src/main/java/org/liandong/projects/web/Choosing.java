package org.liandong.projects.web;

import java.util.List;
import org.liandong.base.CountyId;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.projects.Organisation;
import org.liandong.projects.Organisations;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Finds places and organisations by their names for a form: what is typed as {@code NAME-words} is
 * looked for, and one of those found is chosen as {@code NAME}. Words that fit exactly one choose
 * it.
 */
@Component
class Choosing {
  private static final int MOST = 8;
  private final Places places;
  private final Organisations organisations;
  private final org.liandong.ui.Messages messages;

  Choosing(Places places, Organisations organisations, org.liandong.ui.Messages messages) {
    this.places = places;
    this.organisations = organisations;
    this.messages = messages;
  }

  /** Places under another that the words of the field mean, by their full names. */
  List<Choice> places(Form form, String field, PlaceCode within) {
    return places(words(form, field), within);
  }

  private List<Choice> places(String words, PlaceCode within) {
    if (words.isEmpty()) return List.of();
    var found =
        places.search(words, within, null).rows().stream()
            .map(Place::code)
            .filter(code -> code.value().matches("\\d{4,12}"))
            .limit(MOST)
            .toList();
    var names = places.fullNames(found);
    return found.stream()
        .map(code -> Choice.of(code.value(), names.getOrDefault(code, code.value())))
        .toList();
  }

  PlaceCode place(Form form, String field, PlaceCode within) {
    var code = form.value(field).strip();
    if (code.isEmpty()) code = only(places(form, field, within), field, "projects.place.missing");
    if (code.length() < 4 || code.length() > 12 || !PlaceCode.valid(code))
      throw Invalid.field(field, "projects.place.missing");
    return new PlaceCode(code);
  }

  /** Organisations filed under a place that the words of the field mean. */
  List<Choice> organisations(Form form, String field, PlaceCode within) {
    var found = organisations.named(words(form, field), within, MOST);
    var locale = LocaleContextHolder.getLocale();
    return found.stream()
        .map(one ->
            Choice.of(
                one.id().toString(),
                one.name() + " · " + messages.text(locale, "projects.organisation." + one.kind())))
        .toList();
  }

  Organisation.Id organisation(Form form, String field, PlaceCode within) {
    var id = form.value(field).strip();
    if (id.isEmpty()) id = only(organisations(form, field, within), field, "projects.body.missing");
    try {
      var chosen = CountyId.parse(id);
      return new Organisation.Id(chosen.county(), chosen.id());
    } catch (IllegalArgumentException noId) {
      throw Invalid.field(field, "projects.body.missing");
    }
  }

  private static String only(List<Choice> found, String field, String missing) {
    if (found.size() == 1) return found.getFirst().value();
    throw Invalid.field(field, found.isEmpty() ? missing : "projects.found.several");
  }

  private static String words(Form form, String field) {
    var words = form.value(field + "-words").strip();
    return words.length() > 60 ? words.substring(0, 60) : words;
  }
}
