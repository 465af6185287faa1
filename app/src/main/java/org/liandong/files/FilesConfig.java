package org.liandong.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import org.liandong.base.WorkingDays;
import org.liandong.platform.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are kept, and the sweep at night. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesSettings.class)
class FilesConfig {

  @Bean
  ContentFolder contentFolder(FilesSettings settings, DataFolder data) {
    var dir = settings.dir();
    return new ContentFolder((dir == null ? data.folder("files") : dir).toAbsolutePath());
  }

  @Bean
  Intake intake(FilesSettings settings, ContentFolder folder) {
    return new Intake(settings, folder);
  }

  @Bean
  RecurringTask<Void> sweeping(Sweep sweep) {
    return Tasks.recurring("files.sweep", Schedules.daily(WorkingDays.ZONE, LocalTime.of(3, 20)))
        .execute((task, context) -> {
          try {
            sweep.run();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
