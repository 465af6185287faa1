package org.liandong.projects.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.base.Money;
import org.liandong.ledger.Source;
import org.liandong.projects.Content;
import org.liandong.projects.Project.BudgetLine;
import org.liandong.projects.Project.Facets;
import org.liandong.projects.Project.Funding;
import org.liandong.projects.Project.Period;
import org.liandong.projects.form.Field;
import org.liandong.projects.form.FormText.Section;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;

/** Between an application and what is typed into one section of its form. Pure. */
final class Typing {
  static final int ROWS = 20;
  private final Form form;
  private final Typed typed;

  private Typing(Form form) {
    this.form = form;
    typed = new Typed(form);
  }

  /** The application with what was typed into a section. Fields of other sections stay. */
  static Content read(Section section, Content before, Form form) {
    var typing = new Typing(form);
    var content = before;
    for (var field : section.fields()) content = typing.with(content, field);
    return content;
  }

  private Content with(Content it, Field field) {
    var facets = it.facets();
    return switch (field.kind()) {
      case PLACE, OPINION -> it;
      case TITLE -> of(it, title(), facets);
      case AREA -> answered(it, field.key(), typed.optional(field.key(), field.max()));
      case NUMBER -> answered(it, field.key(), number(field.key()));
      case KIND -> of(it, it.title(), facets(facets, code("kind"), facets.field()));
      case FIELD -> of(it, it.title(), facets(facets, facets.kind(), code("field")));
      case SUPPORT -> of(it, it.title(), supported(facets, code("support")));
      case NEED -> of(it, it.title(), needed(facets, typed.optionalId("need")));
      case LOTTERY -> of(it, it.title(), lottery(facets, form.chosen("lottery", "true")));
      case TARGETS -> chosen(it, codes("targets"), it.methods());
      case METHODS -> chosen(it, it.targets(), codes("methods"));
      case PERIOD -> timed(it, period());
      case CARRIER -> people(it, carried(it, typed.optionalId("carrier")));
      case PARTNERS -> people(it, partnered(it));
      case TEAM -> people(it, teamed(it));
      case BUDGET -> money(it, lines(), it.budget().funding(), it.budget().asked());
      case FUNDING -> money(it, it.budget().lines(), funding(), it.budget().asked());
      case ASKED ->
          money(it, it.budget().lines(), it.budget().funding(), typed.moneyOrZero("asked"));
    };
  }

  private String title() {
    return typed.words("title", 60);
  }

  private String number(String field) {
    var text = form.value(field).strip();
    if (!text.matches("|\\d{1,9}")) throw Invalid.field(field, "projects.number.unreadable");
    return text;
  }

  private String code(String field) {
    var code = form.value(field);
    return code.matches("[a-z0-9.-]{0,60}") ? code : "";
  }

  private Set<String> codes(String field) {
    return form.values().getOrDefault(field, List.of()).stream()
        .filter(code -> code.matches("[a-z0-9.-]{1,60}"))
        .collect(java.util.stream.Collectors.toSet());
  }

  private @Nullable Period period() {
    if (form.value("from").isEmpty() && form.value("to").isEmpty()) return null;
    var period = new Period(typed.day("from"), typed.day("to"));
    if (period.to().isBefore(period.from())) throw Invalid.field("to", "projects.period.backwards");
    return period;
  }

  private List<BudgetLine> lines() {
    var lines = new ArrayList<BudgetLine>();
    for (int i = 1; i <= ROWS; i++) {
      var amount = typed.moneyOrZero("budget-amount-" + i);
      if (amount.equals(Money.ZERO)) continue;
      var item = code("budget-item-" + i);
      if (item.isEmpty()) throw Invalid.field("budget-item-" + i, "projects.item.missing");
      var words = typed.words("budget-words-" + i, 100);
      lines.add(new BudgetLine(item, words, amount));
    }
    return lines;
  }

  private List<Funding> funding() {
    var all = new ArrayList<Funding>();
    for (int i = 1; i <= ROWS; i++) {
      var amount = typed.moneyOrZero("funding-amount-" + i);
      if (amount.equals(Money.ZERO)) continue;
      all.add(
          new Funding(
              source("funding-source-" + i), typed.optional("funding-payer-" + i, 60), amount));
    }
    return all;
  }

  private Source source(String field) {
    for (var source : Source.values()) if (source.name().equals(form.value(field))) return source;
    throw Invalid.field(field, "projects.source.missing");
  }

  private Content.People partnered(Content it) {
    var partners = new ArrayList<Content.Partner>();
    for (int i = 1; i <= ROWS; i++) {
      var name = typed.optional("partner-name-" + i, 60);
      if (!name.isEmpty())
        partners.add(new Content.Partner(name, typed.moneyOrZero("partner-amount-" + i)));
    }
    return new Content.People(it.people().carrier(), partners, it.people().team());
  }

  private Content.People carried(Content it, @Nullable UUID carrier) {
    var same = Objects.equals(carrier, it.people().carrier());
    return new Content.People(
        carrier, it.people().partners(), same ? it.people().team() : List.of());
  }

  private Content.People teamed(Content it) {
    var team =
        form.values().getOrDefault("team", List.of()).stream()
            .map(Typed::after)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new Content.People(it.people().carrier(), it.people().partners(), team);
  }

  private static Facets facets(Facets it, String kind, String field) {
    return new Facets(kind, field, it.support(), it.need(), it.lottery());
  }

  private static Facets supported(Facets it, String support) {
    return new Facets(it.kind(), it.field(), support, it.need(), it.lottery());
  }

  private static Facets needed(Facets it, @Nullable UUID need) {
    return new Facets(it.kind(), it.field(), it.support(), need, it.lottery());
  }

  private static Facets lottery(Facets it, boolean lottery) {
    return new Facets(it.kind(), it.field(), it.support(), it.need(), lottery);
  }

  private static Content answered(Content it, String field, String value) {
    Map<String, String> answers = new LinkedHashMap<>(it.answers());
    if (value.isEmpty()) answers.remove(field);
    else answers.put(field, value);
    return new Content(
        it.title(),
        it.facets(),
        it.targets(),
        it.methods(),
        it.period(),
        it.people(),
        it.budget(),
        answers);
  }

  private static Content of(Content it, String title, Facets facets) {
    return new Content(
        title,
        facets,
        it.targets(),
        it.methods(),
        it.period(),
        it.people(),
        it.budget(),
        it.answers());
  }

  private static Content chosen(Content it, Set<String> targets, Set<String> methods) {
    return new Content(
        it.title(),
        it.facets(),
        targets,
        methods,
        it.period(),
        it.people(),
        it.budget(),
        it.answers());
  }

  private static Content timed(Content it, @Nullable Period period) {
    return new Content(
        it.title(),
        it.facets(),
        it.targets(),
        it.methods(),
        period,
        it.people(),
        it.budget(),
        it.answers());
  }

  private static Content people(Content it, Content.People people) {
    return new Content(
        it.title(),
        it.facets(),
        it.targets(),
        it.methods(),
        it.period(),
        people,
        it.budget(),
        it.answers());
  }

  private static Content money(
      Content it, List<BudgetLine> lines, List<Funding> funding, Money asked) {
    return new Content(
        it.title(),
        it.facets(),
        it.targets(),
        it.methods(),
        it.period(),
        it.people(),
        new Content.Budget(lines, funding, asked),
        it.answers());
  }
}
