import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates an empty embedded database and generates jOOQ classes, once per schema, into
 * {@code org.liandong.<module>.db}. A stamp of all migrations skips the work when nothing changed.
 */
void main(String[] arguments) throws Exception {
  var project = Path.of(arguments[0]);
  var migrations = project.resolve("src/main/resources/db/migration");
  var output = project.resolve("target/generated-sources/jooq");
  var stamp = output.resolve("stamp");
  var hash = hash(migrations, project.resolve("src/main/codegen/Codegen.java"));
  if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) return;
  Files.createDirectories(output);
  try (var server =
      EmbeddedPostgres.builder()
          .setLocaleConfig("locale-provider", "builtin")
          .setLocaleConfig("builtin-locale", "C.UTF-8")
          .setLocaleConfig("locale", "C.UTF-8")
          .start()) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role liandong_app");
    }
    Flyway.configure()
        .dataSource(server.getPostgresDatabase())
        .locations("filesystem:" + migrations)
        .load()
        .migrate();
    for (var schema : modules(migrations)) generate(server, schema, output);
  }
  Files.writeString(stamp, hash);
}

List<String> modules(Path migrations) throws IOException {
  try (var folders = Files.list(migrations)) {
    return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
  }
}

void generate(EmbeddedPostgres server, String schema, Path output) throws Exception {
  var tool = new GenerationTool();
  tool.setDataSource(server.getPostgresDatabase());
  tool.run(
      new Configuration()
          .withLogging(Logging.ERROR)
          .withGenerator(
              new Generator()
                  .withDatabase(
                      new Database()
                          .withName("org.jooq.meta.postgres.PostgresDatabase")
                          .withInputSchema(schema)
                          .withIncludeRoutines(false))
                  .withGenerate(
                      new Generate()
                          .withGeneratedAnnotation(true)
                          .withImplicitJoinPathsToOne(false)
                          .withImplicitJoinPathsToMany(false)
                          .withImplicitJoinPathsManyToMany(false)
                          .withRecords(true)
                          .withJavaTimeTypes(true))
                  .withTarget(
                      new Target()
                          .withPackageName("org.liandong." + schema + ".db")
                          .withDirectory(output.toString()))));
}

String hash(Path migrations, Path self) throws Exception {
  var digest = MessageDigest.getInstance("SHA-256");
  try (Stream<Path> files = Files.walk(migrations)) {
    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
      digest.update(migrations.relativize(file).toString().getBytes());
      digest.update(Files.readAllBytes(file));
    }
  }
  digest.update(Files.readAllBytes(self));
  return HexFormat.of().formatHex(digest.digest());
}
