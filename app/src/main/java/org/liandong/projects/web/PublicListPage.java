package org.liandong.projects.web;

import static org.liandong.ui.Screen.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Filter;

/**
 * Approved projects in a list for anybody.
 *
 * @param mapped whether the outline of any of the communities is known
 * @param totals money by county and by field
 */
public record PublicListPage(
    ListFilter filter,
    Keyset<PublicLine> rows,
    List<Choice> fields,
    List<ListPage.Total> places,
    List<ListPage.Total> totals,
    boolean mapped) {

  public List<Filter> fieldFilters() {
    var all = new ArrayList<Filter>();
    all.add(
        new Filter(
            t("projects.fields.all"), Screen.with("field", null), null, filter.field().isEmpty()));
    for (var field : fields)
      all.add(
          new Filter(
              field.label(),
              Screen.with("field", field.value()),
              null,
              field.value().equals(filter.field())));
    return all;
  }

  /** The address of its points. */
  public String map() {
    return "/public/projects.geojson?field="
        + filter.field()
        + "&place="
        + filter.place()
        + "&q="
        + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8);
  }

  public @Nullable String after() {
    var after = filter.after();
    return after == null ? null : after.toString();
  }
}
