package org.liandong.disputes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The form to report a dispute.
 *
 * @param desk whether it is filled in at the desk
 * @param place the community; null where the hat has none, then it is chosen
 */
public record NewPage(
    Form form,
    boolean desk,
    @Nullable PlaceCode place,
    String community,
    List<Choice> kinds,
    List<Choice> spots) {}
