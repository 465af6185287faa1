package org.liandong.requests.figures;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Subjects;
import org.liandong.requests.Request;
import org.liandong.requests.RequestEvent;
import org.liandong.requests.Stage;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * How much of what a community handles is the residents' own (居务) and how much is the government's
 * (政务): where the second outgrows the first, the community has become an office (CON-14, 003:58).
 */
@Component
class AffairMeasures implements Measures {
  static final Measure MEASURE =
      new Measure(
          "requests.own-affairs-rate",
          "requests.affairs",
          List.of(good("RESIDENTS"), bad("GOVERNMENT"), beside("ASIDE")));
  private final RequestMeasures requests;
  private final Indicators indicators;

  AffairMeasures(RequestMeasures requests, Indicators indicators) {
    this.requests = requests;
    this.indicators = indicators;
  }

  @ApplicationModuleListener
  void count(RequestEvent event) {
    var id = event.id();
    indicators.count(counted(id.county(), List.of(id.value())));
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  public Subjects subjects() {
    return RequestMeasures.SUBJECTS;
  }

  @Override
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    return requests.read(county, subjects).stream().map(AffairMeasures::counted).toList();
  }

  static Counted counted(Request request) {
    var id = request.id();
    var of = new Subject(MEASURE.name(), id.county(), id.value());
    return Counted.once(of, request.place(), request.submitted(), kind(request))
        .about(request.category());
  }

  /** What was taken back or is a double is neither. */
  private static String kind(Request request) {
    var aside = request.stage() == Stage.WITHDRAWN || request.stage() == Stage.MERGED;
    return aside ? "ASIDE" : request.sort().affair().name();
  }

  @Override
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    return requests.rows(actor, county, subjects, locale);
  }

  @Override
  public String category(County county, String code, Locale locale) {
    return requests.category(county, code, locale);
  }
}
