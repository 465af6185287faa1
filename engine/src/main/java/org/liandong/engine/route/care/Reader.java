package org.liandong.engine.route.care;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.liandong.engine.BadInput;
import org.liandong.engine.route.care.Problem.Apart;
import org.liandong.engine.route.care.Problem.Break;
import org.liandong.engine.route.care.Problem.Carer;
import org.liandong.engine.route.care.Problem.Need;
import org.liandong.engine.route.care.Problem.Patient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the public JSON form of home care: {@code patients} (id, time_window, required_caregivers,
 * synchronization), {@code caregivers} (id, abilities) and {@code distances}; and what a real
 * office needs besides, all optional: {@code working_hours} and {@code breaks} of a caregiver,
 * {@code caregiver} (nobody else), {@code usual_caregiver} and {@code fixed} (no tardiness) of a
 * patient, {@code continuity} (the cost of an unfamiliar face, 10).
 */
public final class Reader {
  private static final long LARGEST = 64 << 20;
  private static final double USUAL_CONTINUITY = 10;

  private final String name;

  private Reader(String name) {
    this.name = name;
  }

  /** Reads a file. */
  public static Problem read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) throw new BadInput(file + ": is larger than 64 MiB");
    var reader = new Reader(String.valueOf(file.getFileName()));
    try {
      return reader.problem(JsonMapper.shared().readTree(text(file)));
    } catch (CharacterCodingException _) {
      throw new BadInput(reader.name, 1, "this is no UTF-8 text");
    } catch (JacksonException e) {
      var place = e.getLocation();
      int line = place == null ? 1 : Math.max(1, place.getLineNr());
      throw new BadInput(reader.name, line, "no JSON: " + e.getOriginalMessage());
    }
  }

  private static String text(Path file) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }

  private Problem problem(JsonNode root) {
    var patients = new ArrayList<Patient>();
    for (var node : list(root, "patients")) patients.add(patient(node));
    var carers = new ArrayList<Carer>();
    for (var node : list(root, "caregivers")) carers.add(carer(node));
    var rows = list(root, "distances");
    double[][] way = new double[rows.size()][];
    for (int i = 0; i < way.length; i++) way[i] = numbers(rows.get(i), "distances", -1);
    double continuity =
        root.has("continuity") ? number(root, "continuity", "the file") : USUAL_CONTINUITY;
    return new Problem(name, patients, carers, way, continuity);
  }

  private Patient patient(JsonNode node) {
    var id = text(node, "id");
    double[] window = numbers(node.path("time_window"), id + " time_window", 2);
    var needs = new ArrayList<Need>();
    for (var need : list(node, "required_caregivers"))
      needs.add(new Need(text(need, "service"), number(need, "duration", id)));
    return new Patient(
        id,
        window[0],
        window[1],
        node.path("fixed").asBoolean(false),
        List.copyOf(needs),
        apart(node.path("synchronization"), id),
        optional(node, "caregiver"),
        optional(node, "usual_caregiver"));
  }

  private Optional<Apart> apart(JsonNode node, String id) {
    if (node.isMissingNode() || node.isNull()) return Optional.empty();
    var type = text(node, "type");
    if (type.equals("simultaneous")) return Optional.of(new Apart(0, 0));
    if (!type.equals("sequential"))
      throw new BadInput(name + ": " + id + ": unknown synchronization " + type);
    double[] apart = numbers(node.path("distance"), id + " distance", 2);
    return Optional.of(new Apart(apart[0], apart[1]));
  }

  private Carer carer(JsonNode node) {
    var id = text(node, "id");
    var abilities = new HashSet<String>();
    for (var ability : list(node, "abilities")) abilities.add(ability.asString(""));
    double[] hours =
        node.has("working_hours")
            ? numbers(node.path("working_hours"), id + " working_hours", 2)
            : new double[] {0, Double.POSITIVE_INFINITY};
    var breaks = new ArrayList<Break>();
    for (var pause : node.path("breaks")) {
      double[] times = numbers(pause, id + " breaks", 2);
      breaks.add(new Break(times[0], times[1]));
    }
    breaks.sort((a, b) -> Double.compare(a.from(), b.from()));
    return new Carer(id, abilities, hours[0], hours[1], breaks);
  }

  private JsonNode list(JsonNode node, String field) {
    var list = node.path(field);
    if (!list.isArray()) throw new BadInput(name + ": a list " + field + " is expected");
    return list;
  }

  private String text(JsonNode node, String field) {
    var text = node.path(field).asString("");
    if (text.isBlank()) throw new BadInput(name + ": a text " + field + " is expected");
    return text;
  }

  private static Optional<String> optional(JsonNode node, String field) {
    var text = node.path(field).asString("");
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private double number(JsonNode node, String field, String of) {
    var number = node.path(field);
    if (!number.isNumber())
      throw new BadInput(name + ": " + of + ": a number " + field + " is expected");
    return number.asDouble();
  }

  private double[] numbers(JsonNode list, String what, int count) {
    if (!list.isArray() || count >= 0 && list.size() != count)
      throw new BadInput(name + ": " + what + ": a list of numbers is expected");
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!list.get(i).isNumber())
        throw new BadInput(name + ": " + what + ": no number: " + list.get(i));
      numbers[i] = list.get(i).asDouble();
    }
    return numbers;
  }
}
