package org.liandong.people;

import static org.liandong.people.db.Tables.KEY_VERSION;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the vault: reads the key file, or makes it when nothing was ever sealed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleSettings.class)
class VaultConfig {

  @Bean
  Vault vault(PeopleSettings settings, Environment environment, DSLContext sql, Clock clock)
      throws IOException {
    var file = file(settings, environment);
    if (!Files.exists(file)) {
      if (sql.fetchExists(KEY_VERSION))
        throw new IllegalStateException(
            "The key file "
                + file
                + " is missing; without it phones and identity numbers in this"
                + " database cannot be read. Put it back or name it by liandong.people.keys.");
      Keys.append(file, 1);
    }
    var keys = Keys.read(file);
    for (var version : keys.versions()) know(version, sql, clock);
    return new Vault(keys);
  }

  @Bean
  RecurringTask<Void> resealingTask(Resealing resealing) {
    return Tasks.recurring("people-resealing", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((task, context) -> resealing.all());
  }

  static Path file(PeopleSettings settings, Environment environment) {
    if (settings.keys() != null) return settings.keys();
    return Path.of(environment.getProperty("liandong.database.dir", "./data"))
        .resolve("keys/people.keys");
  }

  /** Notes a version in the database; a different key under a known number is refused. */
  private static void know(Keys.Version version, DSLContext sql, Clock clock) {
    sql.insertInto(KEY_VERSION)
        .set(KEY_VERSION.VERSION, version.number())
        .set(KEY_VERSION.FINGERPRINT, version.fingerprint())
        .set(KEY_VERSION.USED_SINCE, clock.instant().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
    var known =
        sql.select(KEY_VERSION.FINGERPRINT)
            .from(KEY_VERSION)
            .where(KEY_VERSION.VERSION.eq(version.number()))
            .fetchSingle(KEY_VERSION.FINGERPRINT);
    if (!version.fingerprint().equals(known))
      throw new IllegalStateException(
          "The key file holds another key "
              + version.number()
              + " than this database was sealed with.");
  }
}
