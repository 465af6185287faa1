package org.liandong.platform.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder of databases: made once, whole or not at all, and configured at every start. */
final class Cluster {
  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  static final String SUPERUSER = "postgres";
  private static final String VERSION = "18";
  private final Path folder;

  Cluster(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Makes the cluster when there is none, and writes its settings. */
  void prepare(Programs programs, Secrets secrets) throws IOException {
    if (!Files.exists(folder)) create(programs, secrets);
    var version = Files.readString(folder.resolve("PG_VERSION")).strip();
    if (!version.equals(VERSION))
      throw new ServerFailure(
          "The database in %s belongs to PostgreSQL %s; this version of Liandong carries %s. Restore a backup instead."
              .formatted(folder, version, VERSION));
    configure();
  }

  private void create(Programs programs, Secrets secrets) throws IOException {
    LOG.info("Creating the database in {}", folder);
    var fresh = folder.resolveSibling(folder.getFileName() + ".new");
    FileSystemUtils.deleteRecursively(fresh);
    var password = folder.resolveSibling("password.new");
    PrivateFiles.write(password, secrets.superuser() + "\n");
    var arguments =
        List.of(
            "--pgdata=" + fresh,
            "--username=" + SUPERUSER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C.UTF-8",
            "--data-checksums");
    var made = programs.run("initdb", arguments);
    Files.deleteIfExists(password);
    if (!made) throw new ServerFailure("The database could not be made: " + programs.lastWords());
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Our settings after PostgreSQL's own; what an operator puts beside the cluster comes last. */
  private void configure() throws IOException {
    copy("pg_hba.conf", folder.resolve("pg_hba.conf"));
    copy("liandong.conf", folder.resolve("liandong.conf"));
    var main = folder.resolve("postgresql.conf");
    var include = "\ninclude 'liandong.conf'\ninclude_if_exists '../postgresql.local.conf'\n";
    var written = Files.readString(main);
    if (!written.endsWith(include)) PrivateFiles.write(main, written + include);
  }

  private static void copy(String name, Path target) throws IOException {
    try (InputStream resource = Cluster.class.getResourceAsStream(name)) {
      if (resource == null) throw new IOException("missing from the build: " + name);
      PrivateFiles.write(target, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
