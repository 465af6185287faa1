package org.liandong.open311;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Categories;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.liandong.territory.Grids;
import org.liandong.territory.Places;
import org.springframework.stereotype.Component;

/** Takes a service request in, as what the owner of the token reports. */
@Component
class Intake {
  private static final int LONGEST = 5000;
  private static final int LONGEST_ADDRESS = 200;
  private final Requests requests;
  private final Categories categories;
  private final Grids grids;
  private final Places places;

  Intake(Requests requests, Categories categories, Grids grids, Places places) {
    this.requests = requests;
    this.categories = categories;
    this.grids = grids;
    this.places = places;
  }

  Request.Id submit(Actor actor, Map<String, String> fields, @Nullable String key) {
    var words = text(fields, "description");
    if (words.isEmpty()) throw Fault.of("description was not provided");
    if (words.length() > LONGEST) throw Fault.of("description is longer than 5,000 characters");
    var address = text(fields, "address_string");
    if (address.length() > LONGEST_ADDRESS)
      throw Fault.of("address_string is longer than 200 characters");
    var point = point(fields);
    var place = place(actor, fields, point);
    var submission =
        new Submission(
            place,
            address,
            point,
            service(place, fields),
            words,
            text(fields, "attribute[anonymous]").equals("true"),
            Wanted.once(key, actor.self().toString()),
            List.of());
    return requests.submit(actor, submission);
  }

  /** What was sent and is not kept is said. */
  String notice(Map<String, String> fields) {
    return text(fields, "media_url").isEmpty()
        ? ""
        : "media_url is not fetched: add pictures on the page of the request";
  }

  private String service(PlaceCode place, Map<String, String> fields) {
    var code = text(fields, "service_code");
    if (code.isEmpty()) throw Fault.of("service_code was not provided");
    if (categories.at(place).find(code).isEmpty()) throw Fault.absent("service_code " + code);
    return code;
  }

  private static Request.@Nullable Point point(Map<String, String> fields) {
    var latitude = text(fields, "lat");
    var longitude = text(fields, "long");
    if (latitude.isEmpty() && longitude.isEmpty()) return null;
    var north = degrees("lat", latitude, 90);
    var east = degrees("long", longitude, 180);
    return new Request.Point(east, north);
  }

  private static double degrees(String name, String text, int most) {
    try {
      var degrees = Double.parseDouble(text);
      if (Math.abs(degrees) <= most) return degrees;
    } catch (NumberFormatException e) {
      throw Fault.of(name + " is not a number of degrees");
    }
    throw Fault.of(name + " is not a number of degrees");
  }

  /** The place that was named, else the grid around the point, else the community of the owner. */
  private PlaceCode place(Actor actor, Map<String, String> fields, Request.@Nullable Point point) {
    var named = text(fields, "address_id");
    if (!named.isEmpty()) return named(named);
    var county = Wanted.county(jurisdiction(actor, fields));
    if (point != null) {
      var grid = grids.at(new PlaceCode(county.code()), point.longitude(), point.latitude());
      if (grid.isPresent()) return grid.get();
    }
    var home = actor.hat().place().value();
    if (home.length() < 12 || !home.startsWith(county.code()))
      throw Fault.of(
          "lat and long lie in no known grid: provide address_id, the code of a community");
    return new PlaceCode(home.substring(0, 12));
  }

  private static String jurisdiction(Actor actor, Map<String, String> fields) {
    var given = text(fields, "jurisdiction_id");
    return given.isEmpty() ? actor.hat().place().county().map(County::code).orElse("") : given;
  }

  private PlaceCode named(String code) {
    if (code.length() < 12 || !PlaceCode.valid(code))
      throw Fault.of("address_id is not the code of a community or of a place in it");
    return places.lookup(new PlaceCode(code)).orElseThrow(() -> Fault.absent("address_id")).code();
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
