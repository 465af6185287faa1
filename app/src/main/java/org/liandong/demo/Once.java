package org.liandong.demo;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a chapter once and whole, with the reach of everything. */
@Component
class Once {
  private final Chapters chapters;
  private final Reaches reaches;
  private final TransactionTemplate transaction;

  Once(Chapters chapters, Reaches reaches, TransactionTemplate transaction) {
    this.chapters = chapters;
    this.reaches = reaches;
    this.transaction = transaction;
  }

  boolean told(String chapter) {
    return chapters.told(chapter).isPresent();
  }

  /**
   * Tells a chapter that was not told yet.
   *
   * @param work tells it; false when there was nothing to tell, so that it is tried again
   */
  void tell(String chapter, Tellings.Stage stage, BooleanSupplier work) {
    if (told(chapter)) return;
    reaches.within(
        Reach.EVERYTHING,
        () ->
            Objects.requireNonNull(
                transaction.execute(status -> {
                  var done = work.getAsBoolean();
                  if (done) chapters.tell(chapter, stage.now());
                  return done;
                })));
  }
}
