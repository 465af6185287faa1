package org.liandong.indicators;

import org.liandong.platform.Arguments;
import org.liandong.platform.Command;
import org.liandong.platform.Terminal;
import org.springframework.stereotype.Component;

/** {@code bin/liandong recount}: counts every measure anew from its records. */
@Component
class Recount implements Command {
  private final Catalog catalog;
  private final Recounting recounting;
  private final Folding folding;

  Recount(Catalog catalog, Recounting recounting, Folding folding) {
    this.catalog = catalog;
    this.recounting = recounting;
    this.folding = folding;
  }

  @Override
  public String name() {
    return "recount";
  }

  @Override
  public String usage() {
    return "recount: counts every indicator anew from its records";
  }

  @Override
  public int run(Arguments arguments) {
    for (var measures : catalog.all()) {
      Terminal.say("%s: %d counted".formatted(measures.measure().name(), recounting.all(measures)));
      folding.all();
    }
    return 0;
  }
}
