package org.liandong.projects.web;

import static org.liandong.ui.Screen.t;

import java.util.Arrays;
import java.util.List;
import org.liandong.projects.Organisation;
import org.liandong.projects.Organisations;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * Organisations of a county with their social workers, and needs of a community.
 *
 * @param community whether the reader works in one, and writes needs down
 */
public record CarriersPage(
    List<Line> lines, List<Organisations.Need> needs, boolean community, Form form) {

  /** One organisation. */
  public record Line(Organisation organisation, List<Organisations.Worker> workers) {}

  public List<Choice> kinds() {
    return Arrays.stream(Organisation.Kind.values())
        .map(kind -> Choice.of(kind.name(), t("projects.organisation." + kind)))
        .toList();
  }

  public List<Choice> heard() {
    return Arrays.stream(Organisations.Heard.values())
        .map(heard -> Choice.of(heard.name(), t("projects.heard." + heard)))
        .toList();
  }

  public List<Choice> organisations() {
    return lines.stream()
        .map(line ->
            Choice.of(line.organisation().id().value().toString(), line.organisation().name()))
        .toList();
  }
}
