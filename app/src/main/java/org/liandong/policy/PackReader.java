package org.liandong.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Definition.Clause;
import org.liandong.policy.Pack.Listed;
import org.liandong.policy.Pack.Source;

/** Reads the files of a pack, and refuses what is not right with file and line. */
final class PackReader {
  private static final List<String> TEXTS = List.of("routes/", "forms/", "schemes/");
  private final PackFiles files;
  private final List<Source> documents = new ArrayList<>();

  private PackReader(PackFiles files) {
    this.files = files;
  }

  static Pack read(PackFiles files) {
    return new PackReader(files).pack();
  }

  private Pack pack() {
    var head = Fields.parse(files.path("pack.yaml"), files.text("pack.yaml"));
    if (!head.text("name").equals(files.name()))
      throw head.fault("name must be the folder's, " + files.name());
    for (var fields : head.each("documents")) documents.add(source(fields));
    var pack =
        new Pack(
            files.name(),
            head.text("title"),
            head.text("title-en"),
            head.text("note"),
            head.text("note-en"),
            head.word("place", "a place code", PlaceCode::new),
            new Period(head.date("valid-from"), head.dateOrNull("valid-until")),
            documents,
            definitions(),
            head.each("catalogues").stream().map(this::listed).toList(),
            files.texts(TEXTS),
            files.hash());
    head.done();
    return pack;
  }

  private static Source source(Fields fields) {
    var source =
        new Source(
            fields.text("key"),
            fields.text("text"),
            fields.word("field", "one of the five fields", Field::named),
            fields.text("issuer"),
            fields.text("title"),
            fields.text("number", ""),
            fields.dateOrNull("dated"),
            fields.dateOrNull("effective"),
            fields.dateOrNull("expires"),
            fields.text("link", ""));
    fields.done();
    return source;
  }

  private List<Definition> definitions() {
    var all = new ArrayList<Definition>();
    var names = new HashSet<String>();
    for (var file : List.of("rules.yaml", "targets.yaml")) {
      if (!files.has(file)) continue;
      var root = Fields.parse(files.path(file), files.text(file));
      for (var fields : root.each("rules")) {
        var definition = definition(fields);
        if (!names.add(definition.rule()))
          throw fields.fault(definition.rule() + " is given twice");
        all.add(definition);
      }
      root.done();
    }
    return all;
  }

  private Definition definition(Fields fields) {
    var definition =
        new Definition(
            UUID.randomUUID(),
            fields.word("rule", "a dotted name", PackReader::name),
            fields.text("title"),
            fields.text("title-en"),
            fields.word("unit", "a unit", Unit::named),
            fields.word("test", "a comparison", Comparison::named),
            fields.word("kind", "hard, warn, reference or target", PackReader::kind),
            fields.text("value"),
            fields.text("word", ""),
            fields.flag("reading"),
            fields.texts("rows"),
            fields.dateOrNull("due"),
            clause(fields),
            fields.text("note", ""));
    fields.done();
    check(definition, fields);
    return definition;
  }

  private Clause clause(Fields fields) {
    var quote = fields.text("quote", "");
    var source = source(fields.text("text", ""));
    var text = source == null ? fields.text("text", "") : source.text();
    return new Clause(quote, quote.isEmpty() ? "" : text, fields.number("line", 0), null, "");
  }

  /** The document a clause names, the pack's first when it names none. */
  private @Nullable Source source(String text) {
    if (text.isEmpty()) return documents.isEmpty() ? null : documents.getFirst();
    return documents.stream().filter(it -> it.text().equals(text)).findFirst().orElse(null);
  }

  private static void check(Definition definition, Fields fields) {
    if (!definition.comparison().reads(definition.word()))
      throw fields.fault(definition.word() + " is not read as " + definition.comparison());
    if (definition.clause().quote().isEmpty() && !definition.reading())
      throw fields.fault("a rule without a quote must be marked as our reading");
    if (definition.unit().form() == Unit.Form.WORDS) return;
    try {
      definition.limit();
    } catch (IllegalArgumentException e) {
      throw fields.fault(definition.value() + " is not a value of " + definition.unit());
    }
  }

  private static String name(String name) {
    if (!name.matches("[a-z]+(\\.[a-z0-9-]+)+")) throw new IllegalArgumentException(name);
    return name;
  }

  private static Kind kind(String name) {
    return Kind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }

  private Listed listed(Fields fields) {
    var key = fields.text("key");
    var file = "catalogues/" + key + ".csv";
    var listed =
        new Listed(
            key,
            fields.text("title"),
            fields.text("title-en"),
            fields.flag("sample"),
            fields.text("source"),
            CatalogueTable.pack(files.path(file), files.bytes(file)));
    fields.done();
    return listed;
  }
}
