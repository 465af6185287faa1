package org.liandong.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL that belongs to one data folder. It listens on the loopback address only,
 * asks everyone for a password, and writes to disk before it says yes.
 */
public final class EmbeddedServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final String PATIENCE = "120";
  private final Programs programs;
  private final Cluster cluster;
  private final Secrets secrets;
  private final Optional<FolderLock> lock;

  private EmbeddedServer(
      Programs programs, Cluster cluster, Secrets secrets, Optional<FolderLock> lock) {
    this.programs = programs;
    this.cluster = cluster;
    this.secrets = secrets;
    this.lock = lock;
  }

  /**
   * Starts the server of a data folder, in place of one that a killed application left running.
   *
   * @param port where to listen, 0 for any free port
   */
  public static EmbeddedServer start(Path folder, int port) throws IOException {
    var lock = FolderLock.take(PrivateFiles.folder(folder.toAbsolutePath()));
    if (lock.isEmpty()) throw new ServerFailure(taken(folder));
    try {
      var server = of(folder.toAbsolutePath().normalize(), lock);
      server.run(port);
      return server;
    } catch (IOException | RuntimeException e) {
      lock.get().close();
      throw e;
    }
  }

  /** Joins the server that another process runs on this folder, or starts it when none does. */
  public static EmbeddedServer join(Path folder, int port) throws IOException {
    if (!FolderLock.held(folder)) return start(folder, port);
    var server = of(folder.toAbsolutePath().normalize(), Optional.empty());
    if (Postmaster.running(server.cluster.folder()).filter(Postmaster::ready).isPresent())
      return server;
    throw new ServerFailure(taken(folder));
  }

  /** The one line for a folder that is in use. */
  public static String taken(Path folder) {
    return "The data folder %s is in use by another Liandong (%s)."
        .formatted(folder, FolderLock.holder(folder));
  }

  private static EmbeddedServer of(Path folder, Optional<FolderLock> lock) throws IOException {
    var logs = PrivateFiles.folder(folder.resolve("logs"));
    var programs =
        new Programs(
            Binaries.unpack(folder.resolve("pgbin")), logs.resolve("postgresql-start.log"));
    return new EmbeddedServer(
        programs, new Cluster(folder.resolve("pg")), Secrets.of(folder), lock);
  }

  private void run(int wished) throws IOException {
    var left = Postmaster.running(cluster.folder());
    if (left.isPresent()) {
      LOG.info("Taking over the database that process {} left running", left.get().process());
      stop();
    }
    cluster.prepare(programs, secrets);
    Postmaster.forgetStranger(cluster.folder());
    var port = wished == 0 ? freePort() : wished;
    if (!programs.run(
        "pg_ctl", control("start", "-o", "-p " + port, "-l", programs.log().toString())))
      throw new ServerFailure("The database does not start: " + programs.lastWords());
    Roles.prepare(port, secrets);
    LOG.info("Database ready on port {}", port);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private List<String> control(String verb, String... more) {
    var arguments = List.of(verb, "-s", "-w", "-t", PATIENCE, "-D", cluster.folder().toString());
    return Stream.concat(arguments.stream(), Stream.of(more)).toList();
  }

  private void stop() throws IOException {
    if (programs.run("pg_ctl", control("stop", "-m", "fast"))) return;
    if (!programs.run("pg_ctl", control("stop", "-m", "immediate")))
      throw new ServerFailure("The database does not stop: " + programs.lastWords());
  }

  /** Where the platform's database answers now. */
  public String url() throws IOException {
    var running = Postmaster.running(cluster.folder());
    if (running.isEmpty())
      throw new ServerFailure("The database of the data folder is not running.");
    return "jdbc:postgresql://127.0.0.1:" + running.get().port() + "/" + Roles.DATABASE;
  }

  public Secrets secrets() {
    return secrets;
  }

  /** Did this process start the server? Then nobody else works with it but guests. */
  public boolean ours() {
    return lock.isPresent();
  }

  /** Stops the server if it was started here; a guest just leaves. */
  @Override
  public void close() throws IOException {
    if (lock.isEmpty()) return;
    stop();
    lock.get().close();
  }

  /** Leaves the server as a killed application would. */
  void abandon() throws IOException {
    if (lock.isPresent()) lock.get().close();
  }
}
