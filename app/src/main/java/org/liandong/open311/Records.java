package org.liandong.open311;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.requests.Categories;
import org.liandong.requests.PublicRequest;
import org.liandong.requests.PublicRequests;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Stage;
import org.liandong.territory.Places;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;

/**
 * Requests as service requests: for everybody what is public, and the words, the address and the
 * point for those who may see them.
 */
@Component
class Records {
  private final PublicRequests published;
  private final Requests requests;
  private final Categories categories;
  private final Places places;
  private final Messages messages;

  Records(
      PublicRequests published,
      Requests requests,
      Categories categories,
      Places places,
      Messages messages) {
    this.published = published;
    this.requests = requests;
    this.categories = categories;
    this.places = places;
    this.messages = messages;
  }

  List<Map<String, Object>> list(
      Actor actor, County county, PublicRequests.Wanted wanted, Locale locale) {
    return records(actor, county, published.search(county, wanted), locale);
  }

  List<Map<String, Object>> some(Actor actor, List<Request.Id> ids, Locale locale) {
    if (ids.isEmpty()) return List.of();
    var county = ids.getFirst().county();
    if (ids.stream().anyMatch(id -> !id.county().equals(county)))
      throw Fault.of("requests of one jurisdiction at a time");
    return records(actor, county, published.find(ids), locale);
  }

  private List<Map<String, Object>> records(
      Actor actor, County county, List<PublicRequest> all, Locale locale) {
    var seen = seen(actor, county, all);
    var names = places.names(all.stream().map(PublicRequest::committee).toList());
    return all.stream().map(one -> row(one, seen.get(one.id()), names, locale)).toList();
  }

  private Map<Request.Id, Request> seen(Actor actor, County county, Collection<PublicRequest> all) {
    if (!actor.signedIn()) return Map.of();
    return requests.visible(actor, county, all.stream().map(one -> one.id().value()).toList());
  }

  private Map<String, Object> row(
      PublicRequest one, @Nullable Request seen, Map<PlaceCode, String> names, Locale locale) {
    var committee = names.getOrDefault(one.committee(), one.committee().value());
    var row = new LinkedHashMap<String, Object>();
    row.put("service_request_id", one.id().toString());
    row.put("status", closed(one.stage()) ? "closed" : "open");
    row.put("status_notes", messages.text(locale, "requests.stage." + one.stage()));
    row.put("service_name", categories.name(one.committee(), one.category(), locale));
    row.put("service_code", one.category());
    row.put("description", seen == null ? "" : seen.words());
    row.put("agency_responsible", committee);
    row.put("service_notice", "");
    row.put("requested_datetime", time(one.submitted()));
    row.put("updated_datetime", time(one.settled() == null ? one.submitted() : one.settled()));
    row.put("expected_datetime", time(one.due()));
    row.put("address", seen == null || seen.address().isEmpty() ? committee : seen.address());
    row.put("address_id", seen == null ? one.committee().value() : seen.place().value());
    row.put("zipcode", "");
    var point = seen == null ? null : seen.point();
    row.put("lat", point == null ? "" : point.latitude());
    row.put("long", point == null ? "" : point.longitude());
    row.put("media_url", "");
    return row;
  }

  /** An answer is not the end: only the resident's word, silence or withdrawal is. */
  private static boolean closed(Stage stage) {
    return !stage.open() && stage != Stage.ANSWERED;
  }

  private static String time(Instant moment) {
    return moment
        .atZone(WorkingDays.ZONE)
        .toOffsetDateTime()
        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
        .toString();
  }
}
