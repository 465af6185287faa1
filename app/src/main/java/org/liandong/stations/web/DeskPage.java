package org.liandong.stations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The stations under a hat.
 *
 * @param free compounds without a station, where one can be opened
 */
public record DeskPage(
    String place,
    int built,
    Keyset<StationRow> rows,
    @Nullable String after,
    List<Choice> free,
    List<Choice> services,
    Form form) {}
