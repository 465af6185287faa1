package org.liandong.contributions.web;

import java.time.LocalDate;
import java.util.List;
import org.liandong.contributions.ContributionReading.Sum;
import org.liandong.ui.tag.Filter;

/**
 * What each of the five gave in a place over some time.
 *
 * @param query what was asked, for the table to take away
 */
public record FivePage(
    String where,
    LocalDate from,
    LocalDate to,
    String kind,
    List<Filter> kinds,
    List<Sum> sums,
    String query) {}
