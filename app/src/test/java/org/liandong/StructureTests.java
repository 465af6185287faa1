package org.liandong;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house that a machine can check. */
class StructureTests {
  @Test
  void modulesKeepTheirBoundaries() {
    ApplicationModules.of(Liandong.class).verify();
  }
}
