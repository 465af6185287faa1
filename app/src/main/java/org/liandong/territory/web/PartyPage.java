package org.liandong.territory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.territory.Place;
import org.liandong.territory.parties.Party;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Crumb;

/**
 * A party to be added or changed.
 *
 * @param party null for a new one
 */
public record PartyPage(
    Place place, List<Crumb> crumbs, @Nullable Party party, List<Party.Kind> kinds, Form form) {}
