package org.liandong.exchange.web;

import java.util.List;
import org.liandong.base.PlaceCode;
import org.liandong.exchange.Post.Kind;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/** The form to ask or to offer. */
public record WishPage(
    Form form,
    Kind kind,
    PlaceCode place,
    String community,
    List<Choice> categories,
    List<Choice> spots) {}
