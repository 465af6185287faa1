package org.liandong.disputes.web;

import java.util.List;
import java.util.Map;
import org.liandong.base.PlaceCode;
import org.liandong.disputes.Entrusting.Trusted;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * Who is entrusted with restricted cases.
 *
 * @param names of the places
 * @param places where somebody can be entrusted
 * @param kinds names of the kinds that are restricted here
 */
public record EntrustedPage(
    List<Trusted> rows,
    Map<PlaceCode, String> names,
    List<Choice> places,
    List<String> kinds,
    Form form) {
  public String where(Trusted row) {
    return names.getOrDefault(row.place(), row.place().value());
  }
}
