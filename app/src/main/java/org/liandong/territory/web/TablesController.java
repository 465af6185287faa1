package org.liandong.territory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.platform.SheetFile;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.liandong.territory.Households;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Messages;
import org.liandong.ui.Preferences;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A place and what lies one level below it, as a table to take away (GRD-03). */
@Controller
class TablesController {
  private static final List<String> COLUMNS =
      List.of(
          "code", "name", "level", "kind", "parent", "owner", "buildings", "households", "people");
  private final Places places;
  private final Charges charges;
  private final Households households;
  private final Messages messages;

  TablesController(Places places, Charges charges, Households households, Messages messages) {
    this.places = places;
    this.charges = charges;
    this.households = households;
    this.messages = messages;
  }

  @GetMapping(value = "/places/{code}.csv", produces = "text/csv;charset=UTF-8")
  @ResponseBody
  byte[] csv(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
    var table = table(Codes.parse(code), Preferences.locale(request));
    named(response, code + ".csv");
    return table.csv();
  }

  @GetMapping(
      value = "/places/{code}.xlsx",
      produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  @ResponseBody
  byte[] xlsx(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
    var table = table(Codes.parse(code), Preferences.locale(request));
    named(response, code + ".xlsx");
    return table.xlsx();
  }

  private static void named(HttpServletResponse response, String file) {
    var disposition = ContentDisposition.attachment().filename(file).build();
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    response.addHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
    Caching.open(response);
  }

  private SheetFile table(PlaceCode code, Locale locale) {
    var place = places.find(code);
    var owners = owners(code);
    var loads = loads(code);
    var rows =
        Stream.concat(Stream.of(place), places.children(code).stream())
            .map(child -> row(child, locale, owners.get(child.code()), loads.get(child.code())))
            .toList();
    var head = COLUMNS.stream().map(c -> messages.text(locale, "territory.export." + c)).toList();
    return new SheetFile(place.spoken(), head, rows);
  }

  private List<@Nullable Object> row(
      Place place, Locale locale, @Nullable String owner, Households.@Nullable Load load) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(place.code().value());
    cells.add(place.name());
    cells.add(messages.text(locale, "territory.level." + place.level()));
    cells.add(messages.text(locale, "territory.kind." + place.kind()));
    cells.add(place.code().parent().value());
    cells.add(owner);
    cells.add(load == null ? null : load.buildings());
    cells.add(load == null ? null : load.households());
    cells.add(load == null ? null : load.people());
    return cells;
  }

  private Map<PlaceCode, String> owners(PlaceCode code) {
    var owners = new HashMap<PlaceCode, String>();
    for (var charge : charges.within(code))
      if (charge.role() == Charge.Role.OWNER) owners.put(charge.place(), charge.name());
    return owners;
  }

  private Map<PlaceCode, Households.Load> loads(PlaceCode code) {
    var loads = new HashMap<PlaceCode, Households.Load>();
    if (code.value().length() < 12) return loads;
    for (var load : households.loads(code)) if (load.grid() != null) loads.put(load.grid(), load);
    return loads;
  }
}
