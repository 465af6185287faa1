package org.liandong.projects.web;

import static org.liandong.ui.Screen.t;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.projects.Institutions.Institution;
import org.liandong.projects.Organisation;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The register of those who evaluate.
 *
 * @param elsewhere whether the reader has to say in which county a new one sits
 * @param source where places are looked for
 * @param seats those that were found by the words typed
 */
public record InstitutionsPage(
    Keyset<Row> rows,
    String words,
    @Nullable String after,
    boolean elsewhere,
    String source,
    List<Choice> seats,
    Form form) {

  /**
   * One registration.
   *
   * @param by the place that registered it
   * @param ends whether the reader may end it
   */
  public record Row(Institution institution, String by, boolean ends) {}

  public List<Choice> kinds() {
    return Arrays.stream(Organisation.Kind.values())
        .map(kind -> Choice.of(kind.name(), t("projects.organisation." + kind)))
        .toList();
  }
}
