package org.liandong.projects.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.ledger.Source;
import org.liandong.policy.Ruling;
import org.liandong.policy.Rulings;
import org.liandong.projects.Checks;
import org.liandong.projects.Content;
import org.liandong.projects.Drafts;
import org.liandong.projects.Forms;
import org.liandong.projects.Organisation;
import org.liandong.projects.Organisations;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.projects.Schemes;
import org.liandong.projects.Stage;
import org.liandong.projects.Writers;
import org.liandong.projects.form.Field;
import org.liandong.projects.form.FormText;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the editor of applications shows. */
@Component
@Transactional(readOnly = true)
class EditPages {
  private static final int SPARE = 2;
  private final Projects projects;
  private final Schemes schemes;
  private final Forms forms;
  private final Drafts drafts;
  private final Checks checks;
  private final Organisations organisations;
  private final Lists lists;
  private final Places places;
  private final Rulings rulings;
  private final Messages messages;

  EditPages(
      Projects projects,
      Schemes schemes,
      Forms forms,
      Drafts drafts,
      Checks checks,
      Organisations organisations,
      Lists lists,
      Places places,
      Rulings rulings,
      Messages messages) {
    this.projects = projects;
    this.schemes = schemes;
    this.forms = forms;
    this.drafts = drafts;
    this.checks = checks;
    this.organisations = organisations;
    this.lists = lists;
    this.places = places;
    this.rulings = rulings;
    this.messages = messages;
  }

  /** The project, for those who may write its application. */
  Project writable(Actor actor, Project.Id id) {
    var project = projects.find(actor, id);
    if (!Writers.may(actor, project)) throw new Absent(id);
    return project;
  }

  FormText.Section section(Project project, String key) {
    return forms
        .of(schemes.find(project.scheme()))
        .section(key)
        .filter(FormText.Section::written)
        .orElseThrow(() -> new Absent(key));
  }

  /**
   * @param typed what was typed; empty shows what is kept
   */
  EditPage page(Actor actor, Project.Id id, String key, Form typed, Locale locale) {
    var project = writable(actor, id);
    return page(project, section(project, key), typed, locale);
  }

  /** Budget and sources of an approved project, to be changed by those who applied. */
  EditPage change(Actor actor, Project.Id id, Form typed, Locale locale) {
    var project = changeable(actor, id);
    return page(project, money(project), typed, locale);
  }

  Project changeable(Actor actor, Project.Id id) {
    var project = writable(actor, id);
    if (project.stage() != Stage.APPROVED && project.stage() != Stage.RUNNING) throw new Absent(id);
    return project;
  }

  /** What of the form of its scheme is about money that may change: not the subsidy. */
  FormText.Section money(Project project) {
    var form = forms.of(schemes.find(project.scheme()));
    var fields =
        form.fields()
            .filter(it -> it.kind() == Field.Kind.BUDGET || it.kind() == Field.Kind.FUNDING)
            .toList();
    return new FormText.Section("money", form.name(), fields);
  }

  private EditPage page(Project project, FormText.Section section, Form typed, Locale locale) {
    var scheme = schemes.find(project.scheme());
    var content = drafts.content(project);
    var shown =
        typed.values().isEmpty()
            ? new Form(Filled.of(content).values(), typed.problems(), typed.refusal())
            : typed;
    return new EditPage(
        project,
        scheme,
        forms.of(scheme),
        section,
        drafts.sections(project.id()),
        shown,
        choices(project, content, section, locale),
        rows(content),
        said(checks.of(project, content), locale),
        places.fullName(project.place()));
  }

  /** Rulings on what is typed now, not kept yet. */
  List<RulingLine> live(Actor actor, Project.Id id, String key, Form typed, Locale locale) {
    var project = writable(actor, id);
    return live(project, section(project, key), typed, locale);
  }

  List<RulingLine> changed(Actor actor, Project.Id id, Form typed, Locale locale) {
    var project = changeable(actor, id);
    return live(project, money(project), typed, locale);
  }

  private List<RulingLine> live(
      Project project, FormText.Section section, Form typed, Locale locale) {
    var content = drafts.content(project);
    try {
      content = Typing.read(section, content, typed);
    } catch (org.liandong.base.Invalid half) {
      // half a number is typed: what is kept is checked until it can be read
    }
    return said(checks.of(project, content), locale);
  }

  List<RulingLine> said(List<Ruling> found, Locale locale) {
    return found.stream()
        .map(ruling -> new RulingLine(ruling, rulings.explain(ruling, locale)))
        .toList();
  }

  private static int rows(Content content) {
    int most = Math.max(content.budget().lines().size(), content.budget().funding().size());
    return Math.min(
        Typing.ROWS, Math.max(3, Math.max(most, content.people().partners().size()) + SPARE));
  }

  private Map<String, List<Choice>> choices(
      Project project, Content content, FormText.Section section, Locale locale) {
    var all = new LinkedHashMap<String, List<Choice>>();
    for (var field : section.fields())
      all.put(field.kind().word(), choices(project, content, field.kind(), locale));
    return all;
  }

  private List<Choice> choices(Project project, Content content, Field.Kind kind, Locale locale) {
    var place = project.place();
    return switch (kind) {
      case KIND -> lists.choices("project-kinds", place, locale);
      case FIELD -> lists.choices("project-fields", place, locale);
      case SUPPORT -> lists.choices("key-support", place, locale);
      case TARGETS -> lists.choices("target-groups", place, locale);
      case METHODS -> lists.choices("work-methods", place, locale);
      case BUDGET ->
          lists.marked(
              "budget-items", place, locale, messages.text(locale, "projects.item.forbidden"));
      case FUNDING -> sources(locale);
      case NEED ->
          organisations.needs(place).stream()
              .map(need -> Choice.of(need.id().toString(), need.words()))
              .toList();
      case CARRIER -> carriers(project, locale);
      case TEAM -> team(project, content, locale);
      case PLACE, TITLE, AREA, NUMBER, PERIOD, PARTNERS, ASKED, LOTTERY, OPINION -> List.of();
    };
  }

  private List<Choice> sources(Locale locale) {
    return Arrays.stream(Source.values())
        .map(source -> Choice.of(source.name(), messages.text(locale, "ledger.source." + source)))
        .toList();
  }

  private List<Choice> carriers(Project project, Locale locale) {
    return organisations.in(project.id().county()).stream()
        .map(one ->
            Choice.of(
                one.id().value().toString(),
                one.name() + " · " + messages.text(locale, "projects.organisation." + one.kind())))
        .toList();
  }

  private List<Choice> team(Project project, Content content, Locale locale) {
    var carrier = content.people().carrier();
    if (carrier == null) return List.of();
    var none = messages.text(locale, "projects.certificate.none");
    return organisations.workers(new Organisation.Id(project.id().county(), carrier)).stream()
        .map(one ->
            Choice.of(
                one.id().toString(),
                one.name() + " · " + (one.certificate().isEmpty() ? none : one.certificate())))
        .toList();
  }
}
