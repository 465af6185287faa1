package org.liandong.projects.web;

import static org.liandong.projects.db.Tables.PUBLISHED;

import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Subtree;
import org.liandong.projects.Drafts;
import org.liandong.projects.Forms;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.projects.Schemes;
import org.liandong.projects.Stage;
import org.liandong.projects.db.tables.records.PublishedRecord;
import org.liandong.territory.Places;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads approved projects for anybody. */
@Component
@Transactional(readOnly = true)
class PublicPages {
  private static final int SIZE = 20;
  private final DSLContext sql;
  private final Projects projects;
  private final Schemes schemes;
  private final Forms forms;
  private final Drafts drafts;
  private final ProjectPages pages;
  private final Wordings wordings;
  private final Lists lists;
  private final Places places;
  private final PublicShapes shapes;

  PublicPages(
      DSLContext sql,
      Projects projects,
      Schemes schemes,
      Forms forms,
      Drafts drafts,
      ProjectPages pages,
      Wordings wordings,
      Lists lists,
      Places places,
      PublicShapes shapes) {
    this.sql = sql;
    this.projects = projects;
    this.schemes = schemes;
    this.forms = forms;
    this.drafts = drafts;
    this.pages = pages;
    this.wordings = wordings;
    this.lists = lists;
    this.places = places;
    this.shapes = shapes;
  }

  PublicListPage list(ListFilter filter, Locale locale) {
    var after = filter.after();
    var read =
        sql.selectFrom(PUBLISHED)
            .where(chosen(filter))
            .and(after == null ? DSL.noCondition() : PUBLISHED.ID.lt(after))
            .orderBy(PUBLISHED.ID.desc())
            .limit(SIZE + 1)
            .fetch();
    var names = places.names(read.map(row -> new PlaceCode(row.getPlace())));
    return new PublicListPage(
        filter,
        Keyset.of(List.copyOf(read), SIZE, row -> row.getId().toString())
            .map(row -> line(row, names.getOrDefault(new PlaceCode(row.getPlace()), ""), locale)),
        fields(locale),
        places(filter),
        totals(filter, locale),
        shapes.known(names.keySet()));
  }

  /** Fields that something was approved in, in the order of their list. */
  private List<Choice> fields(Locale locale) {
    var used = sql.selectDistinct(PUBLISHED.FIELD).from(PUBLISHED).fetchSet(PUBLISHED.FIELD);
    return lists.choices("project-fields", PlaceCode.NATION, locale).stream()
        .filter(choice -> used.contains(choice.value()))
        .toList();
  }

  static Condition chosen(ListFilter filter) {
    var all = DSL.noCondition();
    if (!filter.field().isEmpty()) all = all.and(PUBLISHED.FIELD.eq(filter.field()));
    if (!filter.place().isEmpty())
      all = all.and(Subtree.of(PUBLISHED.PLACE, new PlaceCode(filter.place())));
    if (!filter.words().isEmpty()) all = all.and(PUBLISHED.TITLE.contains(filter.words()));
    return all;
  }

  private static Field<Long> money() {
    return DSL.sum(PUBLISHED.GRANTED).cast(SQLDataType.BIGINT);
  }

  private List<ListPage.Total> places(ListFilter filter) {
    var read =
        sql.select(PUBLISHED.COUNTY, DSL.count(), money())
            .from(PUBLISHED)
            .where(chosen(filter))
            .groupBy(PUBLISHED.COUNTY)
            .orderBy(money().desc())
            .limit(30)
            .fetch();
    var names = places.names(read.map(row -> new PlaceCode(row.value1())));
    return read.map(row ->
        new ListPage.Total(
            names.getOrDefault(new PlaceCode(row.value1()), row.value1()),
            row.value2(),
            Amounts.of(new Money(row.value3())),
            "/public/projects?place=" + row.value1()));
  }

  private List<ListPage.Total> totals(ListFilter filter, Locale locale) {
    return sql.select(PUBLISHED.FIELD, DSL.count(), money())
        .from(PUBLISHED)
        .where(chosen(filter))
        .groupBy(PUBLISHED.FIELD)
        .orderBy(money().desc())
        .limit(12)
        .fetch(row ->
            new ListPage.Total(
                lists.name("project-fields", PlaceCode.NATION, row.value1(), locale),
                row.value2(),
                Amounts.of(new Money(row.value3())),
                "/public/projects?field=" + row.value1()));
  }

  private PublicLine line(PublishedRecord row, String where, Locale locale) {
    return new PublicLine(
        "/public/projects/" + row.getCounty() + "-" + row.getId(),
        row.getTitle(),
        where,
        lists.name("project-fields", new PlaceCode(row.getPlace()), row.getField(), locale),
        row.getCarrier(),
        Stage.valueOf(row.getStage()),
        Amounts.of(new Money(row.getTotal())),
        Amounts.of(new Money(row.getGranted())));
  }

  /** Only what is published is there. */
  Project.Id open(Project.Id id) {
    if (!sql.fetchExists(PUBLISHED, is(id))) throw new Absent(id);
    return id;
  }

  private static Condition is(Project.Id id) {
    return PUBLISHED.COUNTY.eq(id.county().code()).and(PUBLISHED.ID.eq(id.value()));
  }

  PublicOnePage one(Project.Id id, Locale locale) {
    var project = projects.find(Actor.PLATFORM, id);
    var scheme = schemes.find(project.scheme());
    var content = drafts.content(project);
    var course = pages.course(project);
    var words = wordings.of(project, content, forms.of(scheme), List.of(), locale);
    var row = sql.selectFrom(PUBLISHED).where(is(id)).fetchSingle();
    return new PublicOnePage(
        line(row, places.names(List.of(project.place())).getOrDefault(project.place(), ""), locale),
        words.where(),
        scheme.title(),
        words.targets(),
        words.methods(),
        project.period(),
        content.answer("effect"),
        words.budget(),
        words.funding(),
        project.stage(),
        pages.told(scheme, project, course));
  }
}
