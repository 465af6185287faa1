package org.liandong.exchange.web;

import java.time.Clock;
import java.util.Locale;
import org.liandong.base.Actor;
import org.liandong.exchange.Kinds;
import org.liandong.exchange.Near;
import org.liandong.exchange.Post;
import org.liandong.ui.Names;
import org.springframework.stereotype.Component;

/** A post as a line of a list. */
@Component
class PostLines {
  private final Kinds kinds;
  private final Clock clock;

  PostLines(Kinds kinds, Clock clock) {
    this.kinds = kinds;
    this.clock = clock;
  }

  PostRow of(Actor actor, Post post, Locale locale) {
    return new PostRow(
        post,
        kinds.name(post.place(), post.category(), locale),
        post.of(actor) ? post.name() : Names.masked(post.name()),
        Near.of(actor.hat().place(), post.place()),
        post.open(clock.instant()));
  }
}
