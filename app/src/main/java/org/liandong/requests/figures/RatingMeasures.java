package org.liandong.requests.figures;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.requests.db.Tables.REQUEST;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Subjects;
import org.liandong.requests.Action;
import org.liandong.requests.Request;
import org.liandong.requests.RequestEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many of the rated requests satisfied whoever raised them (EVA-12, EVA-21). Only what is rated
 * counts; what is opened again is not rated any more.
 */
@Component
@Transactional(readOnly = true)
class RatingMeasures implements Measures {
  private static final int SATISFIED = 4;
  private static final Measure MEASURE =
      new Measure(
          "requests.satisfied-rate",
          "requests.satisfied",
          List.of(good("SATISFIED"), bad("UNSATISFIED")));
  private static final Subjects SUBJECTS =
      new Subjects(REQUEST.COUNTY, REQUEST.ID, REQUEST.RATING.isNotNull());
  private final RequestMeasures requests;
  private final Indicators indicators;

  RatingMeasures(RequestMeasures requests, Indicators indicators) {
    this.requests = requests;
    this.indicators = indicators;
  }

  @ApplicationModuleListener
  void count(RequestEvent event) {
    if (event.kind() != Action.Kind.RATED && event.kind() != Action.Kind.REOPENED) return;
    var id = event.id();
    var now = counted(id.county(), List.of(id.value()));
    if (now.isEmpty()) indicators.forget(subject(id));
    else indicators.count(now);
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  public Subjects subjects() {
    return SUBJECTS;
  }

  private static Subject subject(Request.Id id) {
    return new Subject(MEASURE.name(), id.county(), id.value());
  }

  @Override
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    return requests.read(county, subjects).stream()
        .filter(request -> request.standing().aside().rating() != null)
        .map(RatingMeasures::counted)
        .toList();
  }

  private static Counted counted(Request request) {
    var stars = request.standing().aside().rating();
    var kind = stars != null && stars >= SATISFIED ? "SATISFIED" : "UNSATISFIED";
    return Counted.once(subject(request.id()), request.place(), request.submitted(), kind)
        .about(request.category())
        .answeredBy(request.standing().holder().account().toString());
  }

  @Override
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    return requests.rows(actor, county, subjects, locale);
  }

  @Override
  public String category(County county, String code, Locale locale) {
    return requests.category(county, code, locale);
  }

  @Override
  public Map<String, String> handlers(Actor actor, County county, Collection<String> ids) {
    return requests.handlers(actor, county, ids);
  }
}
