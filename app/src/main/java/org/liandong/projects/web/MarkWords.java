package org.liandong.projects.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.liandong.base.PlaceCode;
import org.liandong.projects.Marks;
import org.liandong.ui.Messages;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;

/** Words for marks of places. */
@Component
class MarkWords {
  private static final String REGIONS = "region-tags";
  private final Lists lists;
  private final Marks marks;
  private final Messages messages;

  MarkWords(Lists lists, Marks marks, Messages messages) {
    this.lists = lists;
    this.marks = marks;
    this.messages = messages;
  }

  String name(PlaceCode place, String code, Locale locale) {
    return code.equals(Marks.PILOT)
        ? messages.text(locale, "projects.mark.pilot")
        : lists.name(REGIONS, place, code, locale);
  }

  List<Choice> choices(PlaceCode place, Locale locale) {
    var all = new ArrayList<Choice>();
    all.add(Choice.of(Marks.PILOT, messages.text(locale, "projects.mark.pilot")));
    all.addAll(lists.choices(REGIONS, place, locale));
    return all;
  }

  Collection<String> codes(PlaceCode place) {
    return lists.choices(REGIONS, place, Locale.CHINESE).stream().map(Choice::value).toList();
  }

  /** What holds at one place, in words. */
  List<String> at(PlaceCode place, Locale locale) {
    return marks.at(List.of(place)).getOrDefault(place, java.util.Set.of()).stream()
        .map(code -> name(place, code, locale))
        .toList();
  }
}
