package org.liandong.projects.web;

import static org.liandong.ui.Screen.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.platform.Counts;
import org.liandong.projects.Project;
import org.liandong.projects.Stage;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Column;
import org.liandong.ui.tag.Filter;

/**
 * Projects in a list.
 *
 * @param queue how many wait for the opinion of the reader
 * @param desk whether the reader sits at the desk
 * @param counts how many of each stage, as far as they were counted
 */
public record ListPage(
    ListFilter filter,
    Keyset<Row> rows,
    Map<Stage, Integer> counts,
    List<Choice> fields,
    List<Total> totals,
    int queue,
    boolean desk) {

  /** One project. */
  public record Row(Project project, String where, String field) {
    public String href() {
      return "/projects/" + project.id();
    }

    public String carrier() {
      var carrier = project.carrier();
      return carrier == null ? "" : carrier.name();
    }

    public String money() {
      var granted = project.sums().granted();
      return Amounts.of(granted == null ? project.sums().total() : granted);
    }

    public Instant since() {
      return project.standing().since();
    }

    public String tone() {
      return ProjectPage.tone(project.stage());
    }
  }

  /** All money of a field, or of a place. */
  public record Total(String name, int projects, String money, String href) {}

  /** All, or what waits for the reader. */
  public List<Filter> sides() {
    return List.of(
        new Filter(t("projects.queue.all"), "/projects", null, !filter.waiting()),
        counted(t("projects.queue"), "/projects?waiting=1", queue, filter.waiting()));
  }

  public List<Filter> stages() {
    var all = new ArrayList<Filter>();
    all.add(new Filter(t("projects.stages.all"), link("stage", ""), null, filter.stage() == null));
    Arrays.stream(Stage.values())
        .forEach(stage ->
            all.add(
                counted(
                    t("projects.stage." + stage),
                    link("stage", stage.name().toLowerCase(Locale.ROOT)),
                    counts.getOrDefault(stage, 0),
                    stage == filter.stage())));
    return all;
  }

  private static Filter counted(String label, String href, int count, boolean on) {
    return new Filter(label, href, (long) count, count == Counts.MANY, on);
  }

  public List<Filter> fieldFilters() {
    var all = new ArrayList<Filter>();
    all.add(
        new Filter(t("projects.fields.all"), link("field", ""), null, filter.field().isEmpty()));
    for (var field : fields)
      all.add(
          new Filter(
              field.label(),
              link("field", field.value()),
              null,
              field.value().equals(filter.field())));
    return all;
  }

  private String link(String parameter, String value) {
    return Screen.with(parameter, value.isEmpty() ? null : value);
  }

  public List<Column> columns() {
    return List.of(
        Column.of(t("projects.column.title")),
        Column.of(t("projects.column.where")),
        Column.of(t("projects.column.carrier")),
        Column.of(t("projects.column.stage")),
        new Column(t("projects.column.money"), null, null, true));
  }

  public @Nullable String after() {
    var after = filter.after();
    return after == null ? null : after.toString();
  }

  public String sheet(String ending) {
    var stage = filter.stage();
    return "/projects/table."
        + ending
        + "?field="
        + filter.field()
        + "&stage="
        + (stage == null ? "" : stage.name().toLowerCase(Locale.ROOT))
        + "&place="
        + filter.place()
        + "&q="
        + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8)
        + (filter.waiting() ? "&waiting=1" : "");
  }
}
