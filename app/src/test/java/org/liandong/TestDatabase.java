package org.liandong;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One embedded server for all tests of a run: migrated once into a template, filled with the places
 * of {@link TestPlaces} into a second one, which is cloned for each application context. That works
 * under the runtime role as in production.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  public static final String PASSWORD = "test";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static EmbeddedPostgres server;
  private static boolean placed;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "liandong.database.url=" + clone("places"),
            "liandong.database.owner-password=" + PASSWORD,
            "liandong.database.runtime-password=" + PASSWORD,
            // a test calls the job it means
            "db-scheduler.enabled=false")
        .applyTo(context);
  }

  /** A fresh migrated database without places; its JDBC address. */
  public static String create() {
    return clone("model");
  }

  private static synchronized String clone(String template) {
    try {
      if (server == null) server = start();
      if (template.equals("places") && !placed) {
        copy("model", "places");
        TestPlaces.load(address("places"));
        placed = true;
      }
      var name = "t" + COUNT.incrementAndGet();
      copy(template, name);
      return address(name);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(String template, String name) throws SQLException {
    var order = "create database %s template %s owner liandong_owner".formatted(name, template);
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(order);
    }
  }

  private static String address(String name) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
  }

  private static EmbeddedPostgres start() throws IOException, SQLException {
    var started = launch();
    // after the contexts, or they wait half a minute for a server that is gone
    SpringApplication.getShutdownHandlers().add(() -> close(started));
    try (var connection = started.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      for (var role : new String[] {"liandong_owner", "liandong_app"})
        statement.execute("create role " + role + " login password '" + PASSWORD + "'");
      statement.execute("create database model owner liandong_owner");
    }
    Flyway.configure()
        .dataSource(
            "jdbc:postgresql://localhost:" + started.getPort() + "/model",
            "liandong_owner",
            PASSWORD)
        .locations("classpath:db/migration")
        .defaultSchema("platform_history")
        .schemas("platform_history")
        .load()
        .migrate();
    return started;
  }

  /** One process after the other: both unpack the same binaries, and the first must have ended. */
  private static EmbeddedPostgres launch() throws IOException {
    var turn = Path.of(System.getProperty("java.io.tmpdir"), "liandong-tests.lock");
    try (var file = FileChannel.open(turn, CREATE, WRITE);
        var held = file.lock()) {
      return EmbeddedPostgres.builder()
          .setLocaleConfig("locale-provider", "builtin")
          .setLocaleConfig("builtin-locale", "C.UTF-8")
          .setLocaleConfig("locale", "C.UTF-8")
          .setServerConfig("max_connections", "200")
          // what a test leaves behind is thrown away
          .setServerConfig("fsync", "off")
          .setServerConfig("full_page_writes", "off")
          .setRegisterShutdownHook(false)
          .start();
    }
  }

  private static void close(EmbeddedPostgres started) {
    try {
      started.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
