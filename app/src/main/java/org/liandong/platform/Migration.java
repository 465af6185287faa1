package org.liandong.platform;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the tables to this version's form, unless a newer version was here before. */
@Component
class Migration implements FlywayMigrationStrategy {
  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

  @Override
  public void migrate(Flyway flyway) {
    var info = flyway.info();
    var unknown = unknown(info.all());
    if (!unknown.isEmpty())
      throw new StartRefused(
          "The database was made by a newer version of Liandong (it knows %s, this one does not): start that version."
              .formatted(unknown.getFirst()));
    if (info.pending().length > 0) LOG.info("Preparing {} steps of tables", info.pending().length);
    flyway.migrate();
  }

  /** Migrations that were applied to the database and that this version does not carry. */
  private static List<String> unknown(MigrationInfo[] migrations) {
    return Arrays.stream(migrations)
        .filter(migration -> migration.getState().isApplied() && !migration.getState().isResolved())
        .map(MigrationInfo::getScript)
        .toList();
  }
}
