package org.liandong.projects.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.projects.Drafts;
import org.liandong.projects.Project;
import org.liandong.projects.Scheme;
import org.liandong.projects.form.Field;
import org.liandong.projects.form.FormText;
import org.liandong.ui.Form;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Filter;

/**
 * One section of an application, being written.
 *
 * @param states how its sections stand, by key
 * @param lists what can be chosen, by field
 * @param rows how many rows a table of the section has
 * @param where the four parts of the place
 */
public record EditPage(
    Project project,
    Scheme scheme,
    FormText form,
    FormText.Section section,
    Map<String, Drafts.Section> states,
    Form typed,
    Map<String, List<Choice>> lists,
    int rows,
    List<RulingLine> rulings,
    String where) {

  public String base() {
    return "/projects/" + project.id();
  }

  public String action() {
    return base() + "/sections/" + section.key();
  }

  public String checks() {
    return base() + "/checks/" + section.key();
  }

  public Drafts.@Nullable Section state() {
    return states.get(section.key());
  }

  public int version() {
    var state = state();
    return state == null ? 0 : state.version();
  }

  /** Who else is at this section; null when nobody is. */
  public @Nullable String heldBy() {
    var state = state();
    return state != null && state.heldByOther(Screen.actor()) ? state.heldBy() : null;
  }

  public List<Filter> tabs() {
    return form.sections().stream()
        .filter(FormText.Section::written)
        .map(one -> {
          var state = states.get(one.key());
          var held = state != null && state.heldByOther(Screen.actor()) ? " ✎" : "";
          return new Filter(
              one.name().in(Screen.locale()) + held,
              base() + "/edit/" + one.key(),
              null,
              one.key().equals(section.key()));
        })
        .toList();
  }

  public List<Choice> choices(String field) {
    return lists.getOrDefault(field, List.of());
  }

  public List<Integer> lines() {
    return IntStream.rangeClosed(1, rows).boxed().toList();
  }

  public String name(Field field) {
    return field.name().in(Screen.locale());
  }

  /** The section after this one; null after the last. */
  public @Nullable String next() {
    var written = form.sections().stream().filter(FormText.Section::written).toList();
    int at = written.indexOf(section);
    return at + 1 < written.size() ? base() + "/edit/" + written.get(at + 1).key() : null;
  }
}
