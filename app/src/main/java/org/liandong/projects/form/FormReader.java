package org.liandong.projects.form;

import java.util.HashSet;
import java.util.Set;
import org.liandong.policy.Fields;
import org.liandong.policy.Texts;
import org.liandong.procedures.route.Route.Name;

/** Reads a form as packs write it, and refuses what is not right with file and line. */
public final class FormReader {
  private static final int LETTERS = 1000;
  private final Set<String> keys = new HashSet<>();

  private FormReader() {}

  /**
   * @param file the name that faults give
   * @throws org.liandong.policy.PackFault when it cannot be read
   */
  public static FormText read(String file, String text) {
    return new FormReader().form(Fields.parse(file, text));
  }

  private FormText form(Fields fields) {
    var form =
        new FormText(
            fields.word("form", "a plain word", FormReader::plain),
            name(fields),
            source(fields),
            fields.each("sections").stream().map(this::section).toList());
    fields.done();
    if (form.field(Field.Kind.TITLE).isEmpty()) throw fields.fault("a form needs a title");
    return form;
  }

  private static String source(Fields fields) {
    var quote = fields.text("quote", "");
    var text = fields.text("text", "");
    int line = fields.number("line", 0);
    if (quote.isEmpty() && !fields.flag("reading"))
      throw fields.fault("a form without a quote must be marked as our reading");
    return quote.isEmpty() ? "" : "“" + quote + "” " + Texts.named(text + ":" + line);
  }

  private FormText.Section section(Fields fields) {
    var section =
        new FormText.Section(
            fields.word("section", "a plain word", FormReader::plain),
            name(fields),
            fields.each("fields").stream().map(this::field).toList());
    fields.done();
    return section;
  }

  private Field field(Fields fields) {
    var field =
        new Field(
            fields.word("field", "a plain word", FormReader::plain),
            fields.word("kind", "a kind of field", Field.Kind::named),
            name(fields),
            fields.text("required", "true").equals("true"),
            fields.number("max", LETTERS),
            fields.text("gate", ""));
    fields.done();
    if (!keys.add(field.key())) throw fields.fault("the field " + field.key() + " is given twice");
    if ((field.kind() == Field.Kind.OPINION) == field.gate().isEmpty())
      throw fields.fault("an opinion, and nothing else, names its gate");
    return field;
  }

  private static Name name(Fields fields) {
    return new Name(fields.text("title"), fields.text("title-en"));
  }

  private static String plain(String word) {
    if (!word.matches("[a-z][a-z0-9-]{0,39}")) throw new IllegalArgumentException(word);
    return word;
  }
}
