package org.liandong.territory.web;

import java.util.List;
import org.liandong.territory.Place;
import org.liandong.territory.parties.Party;
import org.liandong.ui.tag.Crumb;

/**
 * The five parties of a compound or community, with whom to call at each.
 *
 * @param complete whether each of the five is there
 */
public record PartiesPage(Place place, List<Crumb> crumbs, List<KindRow> kinds, boolean complete) {

  /** The parties of one kind. */
  public record KindRow(Party.Kind kind, List<PartyRow> parties) {}

  /** One party with its contact, which is empty where it is not known. */
  public record PartyRow(Party party, Party.Contact contact) {}
}
