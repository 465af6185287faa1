package org.liandong.opendata;

import java.util.Locale;

/**
 * A column of a dataset.
 *
 * @param name as in the file, small letters and underscores
 * @param key part of what tells one record from all others
 */
public record Column(String name, Type type, boolean key) {

  /** Types of the Frictionless table schema. */
  public enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE,
    DATETIME;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Column {
    if (!name.matches("[a-z][a-z0-9_]*")) throw new IllegalArgumentException("column: " + name);
  }

  public static Column key(String name, Type type) {
    return new Column(name, type, true);
  }

  public static Column of(String name, Type type) {
    return new Column(name, type, false);
  }
}
