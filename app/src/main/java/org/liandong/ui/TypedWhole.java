package org.liandong.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.liandong.base.Invalid;

/** Reads a form to its end and then says, in {@link #check}, all that is wrong with it. */
public class TypedWhole extends Typed {
  private final Map<String, String> problems = new LinkedHashMap<>();

  public TypedWhole(Form form) {
    super(form);
  }

  @Override
  public void wrong(String field, String key) {
    problems.putIfAbsent(field, key);
  }

  public void check() {
    if (!problems.isEmpty()) throw new Invalid(problems);
  }
}
