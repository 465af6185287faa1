package org.liandong.open311;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer in the shape of GeoReport: in JSON a list (or one object), in XML the same under named
 * elements.
 *
 * @param root the outermost element
 * @param item the element of each row; null where there is one object without rows
 */
record Answer(
    HttpStatus status, String root, @Nullable String item, List<Map<String, Object>> rows) {
  private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

  static Answer list(String root, String item, List<Map<String, Object>> rows) {
    return new Answer(HttpStatus.OK, root, item, rows);
  }

  static Answer one(String root, Map<String, Object> object) {
    return new Answer(HttpStatus.OK, root, null, List.of(object));
  }

  static Answer error(HttpStatus status, String description) {
    return new Answer(
        status,
        "errors",
        "error",
        List.of(Map.of("code", status.value(), "description", description)));
  }

  Answer created() {
    return new Answer(HttpStatus.CREATED, root, item, rows);
  }

  /** In the format the address ends in: {@code json} or {@code xml}. */
  ResponseEntity<byte[]> as(String format) {
    var json = format.equals("json");
    var text = json ? json() : xml();
    return ResponseEntity.status(status)
        .contentType(
            new MediaType(
                json ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML,
                StandardCharsets.UTF_8))
        .header("Access-Control-Allow-Origin", "*")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private String json() {
    return JsonMapper.shared().writeValueAsString(item == null ? rows.getFirst() : rows);
  }

  private String xml() {
    var text = new StringWriter();
    try {
      var xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement(root);
      for (var row : rows) {
        if (item != null) xml.writeStartElement(item);
        for (var field : row.entrySet()) element(xml, field.getKey(), field.getValue());
        if (item != null) xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static void element(XMLStreamWriter xml, String name, Object value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    switch (value) {
      case List<?> several -> {
        for (var one : several) element(xml, name.substring(0, name.length() - 1), one);
      }
      case Map<?, ?> fields -> {
        for (var field : fields.entrySet())
          element(xml, field.getKey().toString(), field.getValue());
      }
      default -> xml.writeCharacters(clean(value.toString()));
    }
    xml.writeEndElement();
  }

  /** XML 1.0 has no control characters besides tab and line ends. */
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
  }
}
