package org.liandong.projects.web;

import java.util.ArrayList;
import java.util.List;
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
      case TITLE -> it.titled(title());
      case AREA -> it.answered(field.key(), typed.optional(field.key(), field.max()));
      case NUMBER -> it.answered(field.key(), number(field.key()));
      case KIND -> it.with(facets(facets, code("kind"), facets.field()));
      case FIELD -> it.with(facets(facets, facets.kind(), code("field")));
      case SUPPORT -> it.with(supported(facets, code("support")));
      case NEED -> it.with(needed(facets, typed.optionalId("need")));
      case LOTTERY -> it.with(lottery(facets, form.chosen("lottery", "true")));
      case TARGETS -> it.chosen(codes("targets"), it.methods());
      case METHODS -> it.chosen(it.targets(), codes("methods"));
      case PERIOD -> it.timed(period());
      case CARRIER -> it.with(carried(it, typed.optionalId("carrier")));
      case PARTNERS -> it.with(partnered(it));
      case TEAM -> it.with(teamed(it));
      case BUDGET ->
          it.with(new Content.Budget(lines(), it.budget().funding(), it.budget().asked()));
      case FUNDING ->
          it.with(new Content.Budget(it.budget().lines(), funding(), it.budget().asked()));
      case ASKED ->
          it.with(
              new Content.Budget(
                  it.budget().lines(), it.budget().funding(), typed.moneyOrZero("asked")));
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
}
