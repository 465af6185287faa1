package org.liandong.base;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Input that cannot be taken: a message key per field. Pages show the same form again (422), with
 * what was typed.
 */
public class Invalid extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Map<String, String> fields;

  public Invalid(Map<String, String> fields) {
    super("invalid: " + fields.keySet(), null, false, false);
    this.fields = new LinkedHashMap<>(fields);
  }

  public static Invalid field(String name, String messageKey) {
    return new Invalid(Map.of(name, messageKey));
  }

  /** Field name to message key, in the order they were found. */
  public Map<String, String> fields() {
    return fields == null ? Map.of() : fields;
  }
}
