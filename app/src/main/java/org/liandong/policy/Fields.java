package org.liandong.policy;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file that remembers where it stands, so that a fault names file and line.
 */
public final class Fields {
  private final String file;
  private final int line;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final TreeSet<String> unread = new TreeSet<>();

  private Fields(String file, Node node) {
    this.file = file;
    this.line = line(node);
    if (!(node instanceof MappingNode mapping))
      throw new PackFault(file, line, "a mapping is expected here");
    for (var tuple : mapping.getValue()) {
      var key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (nodes.put(key, tuple.getValueNode()) != null)
        throw new PackFault(file, line(tuple.getKeyNode()), key + " is given twice");
      unread.add(key);
    }
  }

  public static Fields parse(String file, String text) {
    try {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      var node = yaml.compose(new StringReader(text));
      if (node == null) throw new PackFault(file, 1, "the file is empty");
      return new Fields(file, node);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new PackFault(file, mark == null ? 1 : mark.getLine() + 1, e.getProblem());
    }
  }

  public String text(String key) {
    return scalar(key, required(key));
  }

  public String text(String key, String otherwise) {
    var node = take(key);
    return node == null ? otherwise : scalar(key, node);
  }

  public boolean has(String key) {
    return nodes.containsKey(key);
  }

  public int number(String key, int otherwise) {
    return nodes.containsKey(key)
        ? read(key, text(key), "a whole number", Integer::parseInt)
        : otherwise;
  }

  public LocalDate date(String key) {
    return read(key, text(key), "a date as 2016-06-15", LocalDate::parse);
  }

  public @Nullable LocalDate dateOrNull(String key) {
    return nodes.containsKey(key) ? date(key) : null;
  }

  public boolean flag(String key) {
    return text(key, "false").equals("true");
  }

  /** Reads a word by {@code reader}; what it refuses is a fault of this line. */
  public <T> T word(String key, String expected, java.util.function.Function<String, T> reader) {
    return read(key, text(key), expected, reader);
  }

  public List<String> texts(String key) {
    var node = take(key);
    if (node == null) return List.of();
    return sequence(key, node).getValue().stream().map(it -> scalar(key, it)).toList();
  }

  public List<Fields> each(String key) {
    var node = take(key);
    if (node == null) return List.of();
    return sequence(key, node).getValue().stream().map(it -> new Fields(file, it)).toList();
  }

  /** Called when everything was read: a word nobody asked for is a fault, not ignored. */
  public void done() {
    if (unread.isEmpty()) return;
    var key = unread.first();
    throw new PackFault(file, line(nodes.get(key)), key + " is not known here");
  }

  public PackFault fault(String what) {
    return new PackFault(file, line, what);
  }

  private <T> T read(
      String key, String text, String expected, java.util.function.Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new PackFault(
          file, line(nodes.get(key)), key + " must be " + expected + ", not " + text);
    }
  }

  private Node required(String key) {
    var node = take(key);
    if (node == null) throw fault(key + " is missing");
    return node;
  }

  private @Nullable Node take(String key) {
    unread.remove(key);
    return nodes.get(key);
  }

  private String scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) return scalar.getValue().strip();
    throw new PackFault(file, line(node), key + " must be one word or sentence");
  }

  private SequenceNode sequence(String key, Node node) {
    if (node instanceof SequenceNode sequence) return sequence;
    throw new PackFault(file, line(node), key + " must be a list");
  }

  private static int line(@Nullable Node node) {
    return node == null ? 0 : node.getStartMark().getLine() + 1;
  }
}
