package org.liandong.exchange;

import java.time.Clock;
import org.liandong.policy.Catalogues;
import org.liandong.policy.ListAtPlace;
import org.springframework.stereotype.Component;

/** What neighbours can help with: the list that holds at the place. */
@Component
public class Kinds extends ListAtPlace {
  Kinds(Catalogues catalogues, Clock clock) {
    super(catalogues, clock, "help-kinds");
  }
}
