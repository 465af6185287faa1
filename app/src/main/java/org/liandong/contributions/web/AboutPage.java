package org.liandong.contributions.web;

import java.util.Arrays;
import java.util.List;
import org.liandong.contributions.Contribution.About;
import org.liandong.contributions.Contribution.Part;
import org.liandong.contributions.ContributionReading.Told;
import org.liandong.ui.Form;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;

/**
 * What the five gave to one thing.
 *
 * @param desk whether the reader works at the desk
 */
public record AboutPage(About about, Told told, boolean desk, Form form) {

  public List<Choice> parts() {
    return Arrays.stream(Part.values())
        .map(part -> Choice.of(part.name(), Screen.t("contributions.part." + part)))
        .toList();
  }
}
