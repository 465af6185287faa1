package org.liandong.stations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.stations.Point;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The points under a hat, for those who keep them.
 *
 * @param edited the one that is being changed, or null
 */
public record PointsPage(
    List<PublicListPage.PointRow> points,
    List<Choice> kinds,
    List<Choice> places,
    @Nullable Point edited,
    Form form) {}
