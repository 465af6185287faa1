package org.liandong.requests.web;

import java.util.List;
import org.liandong.base.Keyset;

/** A resident's own requests, and those of neighbours they joined. */
public record OwnPage(Keyset<Row> rows, List<FollowedPage.Card> followed) {}
