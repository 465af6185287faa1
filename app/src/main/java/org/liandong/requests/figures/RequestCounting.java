package org.liandong.requests.figures;

import java.util.List;
import org.liandong.indicators.Indicators;
import org.liandong.requests.RequestEvent;
import org.liandong.requests.RequestsImported;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the figures of requests up with every step. */
@Component
class RequestCounting {
  private static final int BATCH = 500;
  private final Indicators indicators;
  private final RequestMeasures measures;
  private final BegunMeasures begun;

  RequestCounting(Indicators indicators, RequestMeasures measures, BegunMeasures begun) {
    this.indicators = indicators;
    this.measures = measures;
    this.begun = begun;
  }

  @ApplicationModuleListener
  void count(RequestEvent event) {
    var id = event.id();
    indicators.count(measures.counted(id.county(), List.of(id.value())));
    indicators.count(begun.counted(id.county(), List.of(id.value())));
  }

  /** Those that came from elsewhere, together. */
  @ApplicationModuleListener
  void countImported(RequestsImported event) {
    var ids = event.requests();
    for (int from = 0; from < ids.size(); from += BATCH) {
      var some = ids.subList(from, Math.min(ids.size(), from + BATCH));
      indicators.count(measures.counted(event.county(), some));
      indicators.count(begun.counted(event.county(), some));
    }
  }
}
