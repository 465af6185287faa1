package org.liandong.projects.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.liandong.ledger.Source;
import org.liandong.projects.Scheme;
import org.liandong.projects.Templates;
import org.liandong.ui.Form;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Filter;

/** The form of a new scheme. */
public record CallPage(
    Templates.Template template, String place, List<Scheme.Phase> phases, Form form) {

  public List<Filter> kinds() {
    return Arrays.stream(Scheme.Kind.values())
        .map(kind ->
            new Filter(
                Screen.t("projects.kind." + kind),
                "/projects/schemes/new?kind=" + kind.word(),
                null,
                kind == template.kind()))
        .toList();
  }

  public String name(Scheme.Phase phase) {
    return phase.what().name().toLowerCase(Locale.ROOT);
  }

  public List<Source> sources() {
    return Source.all();
  }
}
