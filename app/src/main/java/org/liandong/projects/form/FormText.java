package org.liandong.projects.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liandong.procedures.route.Route.Name;

/**
 * A form as a pack writes it: sections in the order they are printed in, each with fields.
 *
 * @param source where it is printed; empty when it is our reading
 */
public record FormText(String key, Name name, String source, List<Section> sections) {
  public FormText {
    sections = List.copyOf(sections);
  }

  /** One row of the form. */
  public record Section(String key, Name name, List<Field> fields) {
    public Section {
      fields = List.copyOf(fields);
    }

    /** Does the applicant write in it? */
    public boolean written() {
      return fields.stream().anyMatch(field -> field.kind().written());
    }

    public boolean has(Field.Kind kind) {
      return fields.stream().anyMatch(field -> field.kind() == kind);
    }
  }

  public Stream<Field> fields() {
    return sections.stream().flatMap(section -> section.fields().stream());
  }

  public Optional<Section> section(String key) {
    return sections.stream().filter(section -> section.key().equals(key)).findFirst();
  }

  public Optional<Field> field(Field.Kind kind) {
    return fields().filter(field -> field.kind() == kind).findFirst();
  }
}
