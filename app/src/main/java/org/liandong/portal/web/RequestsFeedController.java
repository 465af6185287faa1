package org.liandong.portal.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Categories;
import org.liandong.requests.PublicRequest;
import org.liandong.requests.PublicRequests;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public requests of a place as a feed that any reader can follow (RFC 4287): sort, stage and
 * community, no words and no person.
 */
@Controller
class RequestsFeedController {
  private static final int SIZE = 50;
  private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
  private final Places places;
  private final PublicRequests requests;
  private final Categories categories;
  private final Messages messages;

  RequestsFeedController(
      Places places, PublicRequests requests, Categories categories, Messages messages) {
    this.places = places;
    this.requests = requests;
    this.categories = categories;
    this.messages = messages;
  }

  @GetMapping("/public/requests.atom")
  ResponseEntity<byte[]> feed(Locale locale, @RequestParam(defaultValue = "") String place) {
    if (!place.matches("\\d{6}|\\d{9}|\\d{12}")) throw new Absent(place);
    var found = places.find(new PlaceCode(place));
    var rows = requests.list(found.code(), null, SIZE).rows();
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
        .body(atom(found, rows, locale).getBytes(StandardCharsets.UTF_8));
  }

  private String atom(Place place, List<PublicRequest> rows, Locale locale) {
    var text = new StringWriter();
    try {
      var xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      element(xml, "id", "urn:liandong:requests:" + place.code());
      element(xml, "title", messages.text(locale, "portal.requests.title", place.spoken()));
      element(
          xml,
          "updated",
          rows.stream()
              .map(RequestsFeedController::changed)
              .max(Instant::compareTo)
              .orElse(Instant.EPOCH)
              .toString());
      link(xml, "/public/requests?place=" + place.code());
      var names = places.spokenNames(rows.stream().map(PublicRequest::committee).toList());
      for (var row : rows) {
        var community = names.getOrDefault(row.committee(), row.committee().value());
        entry(xml, row, community, locale);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, PublicRequest row, String community, Locale locale)
      throws XMLStreamException {
    var stage = messages.text(locale, "portal.requests.stage." + row.stage());
    var category = categories.name(row.committee(), row.category(), locale);
    xml.writeStartElement("entry");
    element(xml, "id", "urn:uuid:" + row.id().value());
    element(xml, "title", "%s · %s · %s".formatted(category, community, stage));
    element(xml, "published", row.submitted().toString());
    element(xml, "updated", changed(row).toString());
    link(xml, "/public/requests?place=" + row.committee());
    xml.writeStartElement("author");
    element(xml, "name", community);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static Instant changed(PublicRequest row) {
    return row.settled() == null ? row.submitted() : row.settled();
  }

  private static void element(XMLStreamWriter xml, String name, String words)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("href", href);
  }
}
