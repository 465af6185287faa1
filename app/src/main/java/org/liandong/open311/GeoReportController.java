package org.liandong.open311;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The seven calls of GeoReport v2. */
@RestController
@RequestMapping("/open311/v2")
class GeoReportController {
  private final Services services;
  private final Records records;
  private final Intake intake;
  private final Clock clock;

  GeoReportController(Services services, Records records, Intake intake, Clock clock) {
    this.services = services;
    this.records = records;
    this.intake = intake;
    this.clock = clock;
  }

  @GetMapping("/discovery.{format:json|xml}")
  ResponseEntity<byte[]> discovery(@PathVariable String format) {
    var endpoint = new LinkedHashMap<String, Object>();
    endpoint.put("specification", "http://wiki.open311.org/GeoReport_v2");
    endpoint.put("url", here("/open311/v2"));
    endpoint.put("changeset", "2026-11-22 00:00");
    endpoint.put("type", "production");
    endpoint.put("formats", List.of("text/xml", "application/json"));
    var discovery = new LinkedHashMap<String, Object>();
    discovery.put("changeset", "2026-11-22 00:00");
    discovery.put("contact", here("/me/tokens"));
    discovery.put("key_service", here("/me/tokens"));
    discovery.put("endpoints", List.of(endpoint));
    return Answer.one("discovery", discovery).as(format);
  }

  /** As the caller reached us: clients take the address from here. */
  private static String here(String path) {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
  }

  @GetMapping("/services.{format:json|xml}")
  ResponseEntity<byte[]> services(
      Locale locale,
      @PathVariable String format,
      @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction) {
    var place = Wanted.place(jurisdiction);
    return Answer.list("services", "service", services.list(place, locale)).as(format);
  }

  @GetMapping("/services/{code}.{format:json|xml}")
  ResponseEntity<byte[]> definition(
      Locale locale,
      @PathVariable String code,
      @PathVariable String format,
      @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction) {
    var place = Wanted.place(jurisdiction);
    return Answer.one("service_definition", services.definition(place, code, locale)).as(format);
  }

  @PostMapping("/requests.{format:json|xml}")
  ResponseEntity<byte[]> submit(
      Actor actor,
      @PathVariable String format,
      @RequestParam Map<String, String> fields,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    if (!actor.signedIn()) throw new Fault(HttpStatus.FORBIDDEN, "api_key was not provided");
    var id = intake.submit(actor, fields, key);
    var row = new LinkedHashMap<String, Object>();
    row.put("service_request_id", id.toString());
    row.put("service_notice", intake.notice(fields));
    row.put("account_id", "");
    return Answer.list("service_requests", "request", List.of(row)).created().as(format);
  }

  /** Requests have their number at once, so that a token is the number itself. */
  @GetMapping("/tokens/{token}.{format:json|xml}")
  ResponseEntity<byte[]> token(
      Actor actor, Locale locale, @PathVariable String token, @PathVariable String format) {
    if (records.some(actor, List.of(Wanted.request(token)), locale).isEmpty())
      throw Fault.absent(token);
    var row = Map.<String, Object>of("service_request_id", token, "token", token);
    return Answer.list("service_requests", "request", List.of(row)).as(format);
  }

  @GetMapping("/requests.{format:json|xml}")
  ResponseEntity<byte[]> list(
      Actor actor,
      Locale locale,
      @PathVariable String format,
      @RequestParam Map<String, String> by) {
    var ids = Wanted.several(by.getOrDefault("service_request_id", ""));
    var rows =
        ids.isEmpty()
            ? records.list(actor, Wanted.county(text(by, "jurisdiction_id")), wanted(by), locale)
            : records.some(actor, ids.stream().map(Wanted::request).toList(), locale);
    return Answer.list("service_requests", "request", rows).as(format);
  }

  @GetMapping("/requests/{id}.{format:json|xml}")
  ResponseEntity<byte[]> one(
      Actor actor, Locale locale, @PathVariable String id, @PathVariable String format) {
    var rows = records.some(actor, List.of(Wanted.request(id)), locale);
    if (rows.isEmpty()) throw Fault.absent(id);
    return Answer.list("service_requests", "request", rows).as(format);
  }

  private org.liandong.requests.PublicRequests.Wanted wanted(Map<String, String> by) {
    return Wanted.requests(
        Wanted.several(text(by, "service_code")),
        text(by, "status"),
        text(by, "start_date"),
        text(by, "end_date"),
        clock.instant());
  }

  private static String text(Map<String, String> by, String name) {
    return by.getOrDefault(name, "");
  }
}
