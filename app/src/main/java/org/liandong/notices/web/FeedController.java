package org.liandong.notices.web;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.notices.PublicNotice;
import org.liandong.notices.PublicNotices;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The notices of a place as an Atom feed (RFC 4287), for whoever wants to follow them. */
@Controller
class FeedController {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int ENTRIES = 50;
  private final PublicNotices notices;

  FeedController(PublicNotices notices) {
    this.notices = notices;
  }

  @GetMapping("/notices/feed.atom")
  ResponseEntity<String> feed(@RequestParam(defaultValue = "") String place)
      throws XMLStreamException {
    var code = PlaceCode.valid(place) ? new PlaceCode(place) : PlaceCode.NATION;
    var rows = notices.list(code, PublicNotices.State.ALL, null, null, ENTRIES).rows();
    var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    var text = new StringWriter();
    var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(ATOM);
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element(xml, "title", "公示公开 " + code);
    element(xml, "id", here + "/notices?place=" + code);
    element(xml, "updated", updated(rows.isEmpty() ? null : rows.getFirst()));
    for (var row : rows) entry(xml, here, row);
    xml.writeEndElement();
    xml.writeEndDocument();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
        .body(text.toString());
  }

  private static void entry(XMLStreamWriter xml, String here, PublicNotice notice)
      throws XMLStreamException {
    var address = here + "/notices/" + notice.id();
    xml.writeStartElement("entry");
    element(xml, "title", notice.title());
    element(xml, "id", address);
    element(xml, "updated", updated(notice));
    xml.writeEmptyElement("link");
    xml.writeAttribute("href", address);
    xml.writeStartElement("author");
    element(xml, "name", notice.place().value());
    xml.writeEndElement();
    element(xml, "summary", notice.words());
    xml.writeEndElement();
  }

  private static String updated(@org.jspecify.annotations.Nullable PublicNotice notice) {
    var day = notice == null ? LocalDate.EPOCH : notice.begins();
    Instant moment = day.atStartOfDay(WorkingDays.ZONE).toInstant();
    return moment.toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
