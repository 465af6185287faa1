package org.liandong.demo;

import org.liandong.demo.Tellings.Stage;
import org.springframework.stereotype.Component;

/** What neighbours do for each other and what they quarrel about. */
@Component
class Neighbours {
  private final Helping helping;
  private final Quarrels quarrels;
  private final Screening screening;

  Neighbours(Helping helping, Quarrels quarrels, Screening screening) {
    this.helping = helping;
    this.quarrels = quarrels;
    this.screening = screening;
  }

  void tell(Stage stage) {
    helping.tell(stage);
    quarrels.tell(stage);
    screening.tell(stage);
  }
}
