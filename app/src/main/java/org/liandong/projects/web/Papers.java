package org.liandong.projects.web;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.liandong.projects.Editions;
import org.liandong.projects.form.Field;
import org.liandong.projects.form.FormText.Section;
import org.liandong.territory.Places;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;

/** Sets an application for paper: one row a section, in the order of the form. */
@Component
class Papers {
  private final Messages messages;
  private final Places places;
  private final Editions editions;
  private final Wordings wordings;

  Papers(Messages messages, Places places, Editions editions, Wordings wordings) {
    this.messages = messages;
    this.places = places;
    this.editions = editions;
    this.wordings = wordings;
  }

  PaperPage page(ProjectPage page, Locale locale) {
    var rows = new ArrayList<PaperPage.Row>();
    var header = "";
    for (var section : page.paper().sections()) {
      if (section.has(Field.Kind.PLACE) && section.fields().size() == 1)
        header = section.name().in(locale) + "：" + where(page);
      else rows.add(row(page, section, locale));
    }
    return new PaperPage(page.paper().name().in(locale), header, rows);
  }

  /** The same with what it said then; opinions belong to no edition. */
  PaperPage edition(ProjectPage page, int nr, Locale locale) {
    var content = editions.content(page.project().id(), nr);
    var words = wordings.of(page.project(), content, page.paper(), java.util.List.of(), locale);
    return page(
        new ProjectPage(
            page.project(),
            page.scheme(),
            page.paper(),
            content,
            words,
            page.story(),
            page.choices(),
            page.form()),
        locale);
  }

  /** 市(州) 县(市、区) 街道(乡镇) 社区: the four parts of the annex (APP-10). */
  private String where(ProjectPage page) {
    return places.path(page.project().place()).stream()
        .filter(place -> place.code().value().length() > 2)
        .map(place -> place.name())
        .collect(Collectors.joining(" "));
  }

  private PaperPage.Row row(ProjectPage page, Section section, Locale locale) {
    var opinion = section.has(Field.Kind.OPINION);
    var text = opinion ? said(page, section) : text(page, section, locale);
    return new PaperPage.Row(
        section.name().in(locale), text, opinion, opinion ? signed(page, section, locale) : "");
  }

  private static String said(ProjectPage page, Section section) {
    return opinion(page, section).words();
  }

  private String signed(ProjectPage page, Section section, Locale locale) {
    var opinion = opinion(page, section);
    return opinion.who().isEmpty()
        ? messages.text(locale, "projects.paper.sign")
        : opinion.who() + "  " + opinion.when();
  }

  private static ProjectPage.Opinion opinion(ProjectPage page, Section section) {
    var key = section.fields().getFirst().key();
    return page.words().opinions().stream()
        .filter(one -> one.field().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static String text(ProjectPage page, Section section, Locale locale) {
    boolean single = section.fields().size() == 1;
    return section.fields().stream()
        .map(
            field -> single ? page.value(field) : field.name().in(locale) + "：" + page.value(field))
        .collect(Collectors.joining("\n"));
  }
}
