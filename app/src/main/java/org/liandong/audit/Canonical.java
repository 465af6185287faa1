package org.liandong.audit;

import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form of RFC 8785 (JCS): members in the order of their UTF-16 names, no white
 * space, the shortest escapes. Numbers are whole and within 2^53; any other number is written as
 * text, so that no reader can round it.
 */
final class Canonical {
  private static final long SAFE = (1L << 53) - 1;
  private final StringBuilder out = new StringBuilder(256);

  private Canonical() {}

  static String json(JsonNode node) {
    var writer = new Canonical();
    writer.write(node);
    return writer.out.toString();
  }

  private void write(JsonNode node) {
    if (node.isObject()) object(node);
    else if (node.isArray()) array(node);
    else if (node.isNull()) out.append("null");
    else if (node.isBoolean() || whole(node)) out.append(node.asString());
    else text(node.asString());
  }

  private static boolean whole(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) <= SAFE;
  }

  private void object(JsonNode node) {
    var separator = '{';
    var members = node.properties().stream().sorted(Comparator.comparing(Map.Entry::getKey));
    for (var member : members.toList()) {
      out.append(separator);
      text(member.getKey());
      out.append(':');
      write(member.getValue());
      separator = ',';
    }
    out.append(separator == '{' ? "{}" : "}");
  }

  private void array(JsonNode node) {
    var separator = '[';
    for (var value : node.values()) {
      out.append(separator);
      write(value);
      separator = ',';
    }
    out.append(separator == '[' ? "[]" : "]");
  }

  private void text(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) character(value.charAt(i));
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : c);
    }
  }
}
