package org.liandong.platform.backup;

import java.time.Clock;
import javax.sql.DataSource;
import org.liandong.platform.Command;
import org.liandong.platform.DataFolder;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two commands that work on the bare database. */
@Configuration(proxyBeanMethods = false)
public class BackupConfig {

  @Bean
  Command backupCommand(@FlywayDataSource DataSource owner, DataFolder folder) {
    return new BackupCommand(new Backup(owner, folder, Clock.systemUTC()));
  }

  @Bean
  Command restoreCommand(@FlywayDataSource DataSource owner, DataFolder folder) {
    return new RestoreCommand(new Restore(owner, folder));
  }
}
