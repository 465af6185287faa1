package org.liandong.exchange.web;

import org.liandong.exchange.Near;
import org.liandong.exchange.Post;

/**
 * A post in a list.
 *
 * @param category its name
 * @param who as the reader may see it: masked, but one's own
 * @param near how far from the reader's home
 */
public record PostRow(Post post, String category, String who, Near near, boolean open) {}
