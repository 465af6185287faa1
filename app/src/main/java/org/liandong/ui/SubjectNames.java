package org.liandong.ui;

import java.util.Optional;
import org.liandong.base.Actor;

/** What a printed id stands for, as far as the reader may see it; each module knows its own. */
public interface SubjectNames {

  /** Empty for the id of something else, and of what the reader may not see. */
  Optional<Named> named(Actor actor, String subject);

  /** Number and title, and the page about it. */
  record Named(String words, String href) {}
}
