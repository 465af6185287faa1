package org.liandong.contributions.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.contributions.Contribution.Kind;
import org.liandong.contributions.ContributionReading;
import org.liandong.contributions.ContributionReading.Asked;
import org.liandong.contributions.ContributionReading.Sum;
import org.liandong.platform.SheetFile;
import org.liandong.projects.Sight;
import org.liandong.territory.Places;
import org.liandong.ui.Download;
import org.liandong.ui.Messages;
import org.liandong.ui.Typed;
import org.liandong.ui.tag.Filter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The five of a place, each by itself (ACT-02): on the screen and to take away. */
@Controller
class FiveController {
  private static final List<String> COLUMNS =
      List.of("part", "things", "entries", "people", "hours", "money");
  private final ContributionReading reading;
  private final Places places;
  private final Messages messages;
  private final Clock clock;

  FiveController(ContributionReading reading, Places places, Messages messages, Clock clock) {
    this.reading = reading;
    this.places = places;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/contributions")
  ModelAndView five(Actor actor, Locale locale, @RequestParam Map<String, String> typed) {
    var asked = asked(actor, typed);
    var kind = asked.kind() == null ? "" : asked.kind().path();
    var page =
        new FivePage(
            places.fullName(asked.place()),
            asked.from(),
            asked.to(),
            kind,
            kinds(asked, locale),
            reading.sums(asked),
            query(asked, kind));
    return new ModelAndView("contributions/five", "page", page);
  }

  private Asked asked(Actor actor, Map<String, String> typed) {
    if (!Sight.desk(actor)) throw new Absent("/contributions");
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    var to = Typed.dayIn(typed.get("to")).orElse(today);
    var from = Typed.dayIn(typed.get("from")).orElse(to.withDayOfYear(1));
    return new Asked(
        actor.hat().place(), from.isAfter(to) ? to : from, to, kind(typed.get("kind")));
  }

  private static @Nullable Kind kind(@Nullable String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.path().equals(word))
        .findFirst()
        .orElse(null);
  }

  private static String query(Asked asked, String kind) {
    return "from=" + asked.from() + "&to=" + asked.to() + "&kind=" + kind;
  }

  private List<Filter> kinds(Asked asked, Locale locale) {
    var all =
        new Filter(
            messages.text(locale, "contributions.kind.all"),
            "/contributions?" + query(asked, ""),
            null,
            asked.kind() == null);
    return Stream.concat(
            Stream.of(all),
            Arrays.stream(Kind.values())
                .map(kind ->
                    new Filter(
                        messages.text(locale, "contributions.kind." + kind),
                        "/contributions?" + query(asked, kind.path()),
                        null,
                        kind == asked.kind())))
        .toList();
  }

  @GetMapping("/contributions/table.{ending:csv|xlsx}")
  ResponseEntity<byte[]> table(
      Actor actor,
      Locale locale,
      @PathVariable String ending,
      @RequestParam Map<String, String> typed) {
    var head = COLUMNS.stream().map(name -> messages.text(locale, "contributions.column." + name));
    var lines = new ArrayList<List<@Nullable Object>>();
    for (var sum : reading.sums(asked(actor, typed))) lines.add(line(sum, locale));
    return Download.table(
        new SheetFile("contributions", head.toList(), lines), "contributions", ending);
  }

  private List<@Nullable Object> line(Sum sum, Locale locale) {
    return Arrays.asList(
        messages.text(locale, "contributions.part." + sum.part()),
        sum.things(),
        sum.entries(),
        sum.people(),
        sum.hours(),
        BigDecimal.valueOf(sum.money().fen(), 2));
  }
}
