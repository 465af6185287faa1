package org.liandong.territory;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the national list when the platform starts on an empty database, before anything else. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(TerritorySettings.class)
@ConditionalOnProperty(name = "liandong.territory.load", matchIfMissing = true)
class FirstLoad implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstLoad.class);
  private final Divisions divisions;
  private final DSLContext sql;

  FirstLoad(Divisions divisions, DSLContext sql) {
    this.divisions = divisions;
    this.sql = sql;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var start = System.nanoTime();
    var loaded = divisions.loadAll();
    // words that still wait outside their index slow every search down
    if (loaded > 0) sql.execute("vacuum (analyze) territory.place");
    if (loaded > 0)
      LOG.info("places: {} loaded in {} ms", loaded, (System.nanoTime() - start) / 1_000_000);
  }
}
