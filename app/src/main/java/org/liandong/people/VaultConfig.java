package org.liandong.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the vault: reads the key file, or makes it when nothing was ever sealed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleSettings.class)
class VaultConfig {

  @Bean
  KeyRing keyRing(PeopleSettings settings, Environment environment, KeyVersions versions)
      throws IOException {
    var file = file(settings, environment);
    if (!Files.exists(file)) {
      if (versions.any())
        throw new IllegalStateException(
            "The key file "
                + file
                + " is missing; without it phones and identity numbers in this"
                + " database cannot be read. Put it back or name it by liandong.people.keys.");
      Keys.append(file, Keys.fresh(1));
    }
    for (var version : Keys.read(file).versions()) versions.note(version);
    return new KeyRing(file, versions::knows);
  }

  @Bean
  Vault vault(KeyRing ring) {
    return new Vault(ring::keys);
  }

  @Bean
  RecurringTask<Void> resealingTask(Resealing resealing) {
    return Tasks.recurring("people-resealing", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((task, context) -> resealing.all(done -> {}));
  }

  static Path file(PeopleSettings settings, Environment environment) {
    if (settings.keys() != null) return settings.keys();
    return Path.of(environment.getProperty("liandong.database.dir", "./data"))
        .resolve("keys/people.keys");
  }
}
