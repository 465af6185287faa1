package org.liandong.projects.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.procedures.Act;
import org.liandong.procedures.Fact;
import org.liandong.projects.Content;
import org.liandong.projects.Gaps;
import org.liandong.projects.Organisation;
import org.liandong.projects.Organisations;
import org.liandong.projects.Project;
import org.liandong.projects.form.Field;
import org.liandong.projects.form.FormText;
import org.liandong.territory.Places;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;

/** An application in words: names for its codes, opinions in their places. */
@Component
class Wordings {
  private final Lists lists;
  private final Places places;
  private final Organisations organisations;
  private final Messages messages;
  private final Gaps gaps;

  Wordings(Lists lists, Places places, Organisations organisations, Messages messages, Gaps gaps) {
    this.lists = lists;
    this.places = places;
    this.organisations = organisations;
    this.messages = messages;
    this.gaps = gaps;
  }

  List<String> missing(Project project, Content content) {
    return gaps.of(project, content);
  }

  /**
   * @param facts of its procedure
   */
  ProjectPage.Words of(
      Project project, Content content, FormText form, List<Fact> facts, Locale locale) {
    var place = project.place();
    var facets = content.facets();
    return new ProjectPage.Words(
        places.fullName(place),
        lists.name("project-fields", place, facets.field(), locale),
        lists.name("project-kinds", place, facets.kind(), locale),
        lists.name("key-support", place, facets.support(), locale),
        names("target-groups", place, content.targets(), locale),
        names("work-methods", place, content.methods(), locale),
        need(place, content),
        carrier(project, content),
        team(project, content),
        budget(place, content, locale),
        funding(content, locale),
        opinions(form, facts, locale),
        new ProjectPage.Named(
            messages.text(locale, "projects.measured.total"),
            messages.text(locale, "projects.measured.sources")));
  }

  private String names(String list, PlaceCode place, Collection<String> codes, Locale locale) {
    return codes.stream()
        .sorted()
        .map(code -> lists.name(list, place, code, locale))
        .collect(Collectors.joining(messages.text(locale, "projects.comma")));
  }

  private String need(PlaceCode place, Content content) {
    var need = content.facets().need();
    if (need == null) return "";
    return organisations.needs(place).stream()
        .filter(one -> one.id().equals(need))
        .map(Organisations.Need::words)
        .findFirst()
        .orElse("");
  }

  private String carrier(Project project, Content content) {
    var carrier = content.people().carrier();
    if (carrier == null) return "";
    return organisations.find(new Organisation.Id(project.id().county(), carrier)).name();
  }

  private String team(Project project, Content content) {
    var carrier = content.people().carrier();
    if (carrier == null) return "";
    return organisations.workers(new Organisation.Id(project.id().county(), carrier)).stream()
        .filter(one -> content.people().team().contains(one.id()))
        .map(Organisations.Worker::name)
        .collect(Collectors.joining("、"));
  }

  private List<ProjectPage.Line> budget(PlaceCode place, Content content, Locale locale) {
    return content.budget().lines().stream()
        .map(line ->
            new ProjectPage.Line(
                lists.name("budget-items", place, line.item(), locale),
                line.words(),
                Amounts.of(line.amount())))
        .toList();
  }

  private List<ProjectPage.Line> funding(Content content, Locale locale) {
    return content.budget().funding().stream()
        .map(one ->
            new ProjectPage.Line(
                messages.text(locale, "ledger.source." + one.source()),
                one.payer(),
                Amounts.of(one.amount())))
        .toList();
  }

  /** The last word of each level: what a return undid is empty again. */
  private static List<ProjectPage.Opinion> opinions(
      FormText form, List<Fact> facts, Locale locale) {
    return form.fields()
        .filter(field -> field.kind() == Field.Kind.OPINION)
        .map(field -> opinion(field, facts, locale))
        .toList();
  }

  private static ProjectPage.Opinion opinion(Field field, List<Fact> facts, Locale locale) {
    var said =
        facts.stream()
            .filter(fact -> fact.act().gate().equals(field.gate()))
            .filter(fact -> fact.act() instanceof Act.Opined || fact.act() instanceof Act.Returned)
            .reduce((first, second) -> second);
    var title = field.name().in(locale);
    return said.map(fact ->
            new ProjectPage.Opinion(
                field.key(),
                title,
                fact.act().words(),
                fact.by().name(),
                fact.at().atZone(WorkingDays.ZONE).toLocalDate().toString()))
        .orElse(new ProjectPage.Opinion(field.key(), title, "", "", ""));
  }
}
