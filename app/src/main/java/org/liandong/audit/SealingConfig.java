package org.liandong.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.liandong.platform.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals every second, on whichever node is first. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class SealingConfig {

  @Bean
  HeadKey headKey(AuditSettings settings, DataFolder folder) {
    var file = settings.keyFile();
    return HeadKey.at(
        file == null ? folder.folder("keys").resolve("audit.key") : file, settings.origin());
  }

  @Bean
  Signers signers(HeadKey key, AuditSettings settings) {
    return Signers.of(key, settings.retiredSigners());
  }

  @Bean
  RecurringTask<Void> sealing(Sealer sealer) {
    return Tasks.recurring("audit.seal", FixedDelay.ofSeconds(1))
        .execute((task, context) -> sealer.seal());
  }
}
