package org.liandong.requests.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Categories;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Sight;
import org.liandong.requests.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same requests, as JSON, under the same eyes. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestsApi {
  private final Requests requests;
  private final RequestPages pages;
  private final Categories categories;

  RequestsApi(Requests requests, RequestPages pages, Categories categories) {
    this.requests = requests;
    this.pages = pages;
    this.categories = categories;
  }

  /** What is sent in. */
  record Report(
      @Nullable String place,
      @Nullable String words,
      @Nullable String address,
      @Nullable String category,
      @Nullable Boolean anonymous,
      @Nullable UUID once) {}

  /** Where it stands, with everything that happened. */
  record View(
      String id,
      String number,
      String place,
      String address,
      String category,
      String words,
      String stage,
      String holder,
      Instant submitted,
      Instant due,
      int round,
      int version,
      List<Event> events) {}

  record Event(Kind kind, Instant at, String by, String words) {}

  record Id(String id) {}

  /** The desk's requests under the hat, or the resident's own. */
  @GetMapping
  Keyset<Row> list(
      Actor actor,
      Locale locale,
      @RequestParam(defaultValue = "place") String scope,
      @RequestParam(defaultValue = "all") String state,
      @RequestParam(required = false) @Nullable String after) {
    if (!actor.signedIn()) throw new Absent("/api/v1/requests");
    if (!Sight.desk(actor)) return pages.own(actor, after, locale);
    return pages.queue(actor, QueueFilter.of(filter(scope, state, after)), locale);
  }

  private static Map<String, String> filter(String scope, String state, @Nullable String after) {
    var asked = new HashMap<>(Map.of("scope", scope, "state", state));
    if (after != null) asked.put("after", after);
    return asked;
  }

  @GetMapping("/{id}")
  View one(Actor actor, @PathVariable String id) {
    var request = requests.find(actor, Ids.request(id));
    var standing = request.standing();
    return new View(
        request.id().toString(),
        "%s-%06d".formatted(request.id().county(), request.number()),
        request.place().value(),
        request.address(),
        request.category(),
        request.words(),
        request.stage().name(),
        standing.holder().name(),
        request.submitted(),
        standing.due(),
        standing.round(),
        standing.version(),
        events(actor, request));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Id submit(Actor actor, @RequestBody Report report) {
    if (!actor.signedIn()) throw new Absent("/api/v1/requests");
    var words = text(report.words()).strip();
    if (words.isEmpty()) throw Invalid.field("words", "requests.report.words.missing");
    if (words.length() > 5000) throw Invalid.field("words", "requests.report.words.long");
    var id = requests.submit(actor, submission(report, words));
    return new Id(id.toString());
  }

  private Submission submission(Report report, String words) {
    var code = text(report.place());
    if (!PlaceCode.valid(code) || code.length() < 12)
      throw Invalid.field("place", "requests.report.place.missing");
    var place = new PlaceCode(code);
    return new Submission(
        place,
        text(report.address()),
        null,
        categories.settle(place, text(report.category()), words),
        words,
        Boolean.TRUE.equals(report.anonymous()),
        report.once() == null ? UUID.randomUUID() : report.once(),
        List.of());
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }

  private List<Event> events(Actor actor, Request request) {
    return requests.facts(actor, request.id()).stream()
        .map(fact ->
            new Event(fact.action().kind(), fact.at(), fact.by().name(), fact.action().words()))
        .toList();
  }
}
