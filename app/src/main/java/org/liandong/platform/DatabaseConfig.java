package org.liandong.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.liandong.platform.embedded.EmbeddedServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The database, its owner connection for migrations and its pool for everything else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, StartSettings.class})
class DatabaseConfig {

  @Bean
  DataFolder dataFolder(DatabaseSettings settings) {
    return new DataFolder(settings.dir().toAbsolutePath().normalize());
  }

  /** Administration may join the server of a running platform; the platform itself may not. */
  @Bean(destroyMethod = "close")
  Database database(DatabaseSettings settings, DataFolder folder) throws IOException {
    if (settings.url() != null)
      return Database.external(
          settings.url(), settings.ownerPassword(), settings.runtimePassword());
    return Database.embedded(
        settings.join()
            ? EmbeddedServer.join(folder.path(), settings.port())
            : EmbeddedServer.start(folder.path(), settings.port()));
  }

  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource ownerDataSource(Database database) {
    var owner = new PGSimpleDataSource();
    owner.setUrl(database.url());
    owner.setUser(database.owner().user());
    owner.setPassword(database.owner().password());
    return owner;
  }

  @Bean
  @Primary
  HikariDataSource dataSource(Database database, DatabaseSettings settings) throws SQLException {
    var runtime = database.runtime();
    // a wrong password or address is told at once, and once
    DriverManager.getConnection(database.url(), runtime.user(), runtime.password()).close();
    var pool = new HikariDataSource();
    pool.setJdbcUrl(database.url());
    pool.setUsername(runtime.user());
    pool.setPassword(runtime.password());
    pool.setMaximumPoolSize(settings.pool());
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("ApplicationName", "liandong");
    // pages are short: starting helpers or a compiler for one costs more than the page
    pool.addDataSourceProperty("options", "-c max_parallel_workers_per_gather=0 -c jit=off");
    return pool;
  }
}
