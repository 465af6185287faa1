package org.liandong.indicators;

import java.util.List;
import org.liandong.base.Absent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every measure that a module declares. Modules also count, so they are asked for late. */
@Component
public class Catalog {
  private final ObjectProvider<Measures> declared;

  Catalog(ObjectProvider<Measures> declared) {
    this.declared = declared;
  }

  public List<Measures> all() {
    return declared.orderedStream().toList();
  }

  /** The measure of that name; otherwise it is {@link Absent}. */
  public Measures find(String name) {
    return declared.stream()
        .filter(measures -> measures.measure().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Absent(name));
  }
}
