package org.liandong.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server process of a cluster, as its {@code postmaster.pid} tells and the operating system
 * confirms.
 *
 * @param process its id
 * @param port where it listens
 * @param ready does it take connections?
 */
record Postmaster(long process, int port, boolean ready) {
  private static final String FILE = "postmaster.pid";

  /** The server that runs on this cluster now, if one does. */
  static Optional<Postmaster> running(Path cluster) throws IOException {
    return recorded(cluster).filter(found -> serves(found.process, cluster));
  }

  /**
   * Removes the record of a server that is gone when its process id now belongs to a stranger;
   * PostgreSQL itself deals with an id that belongs to nobody.
   */
  static void forgetStranger(Path cluster) throws IOException {
    var found = recorded(cluster);
    if (found.isEmpty() || ProcessHandle.of(found.get().process).isEmpty()) return;
    if (serves(found.get().process, cluster) || anyServes(cluster)) return;
    Files.deleteIfExists(cluster.resolve(FILE));
  }

  private static Optional<Postmaster> recorded(Path cluster) throws IOException {
    var file = cluster.resolve(FILE);
    if (!Files.exists(file)) return Optional.empty();
    var lines = Files.readAllLines(file);
    if (lines.size() < 4) return Optional.empty();
    var ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
    var port = Integer.parseInt(lines.get(3).strip());
    return Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()), port, ready));
  }

  private static boolean anyServes(Path cluster) {
    return ProcessHandle.allProcesses().anyMatch(process -> serves(process.pid(), cluster));
  }

  /** Every process of a server works in the folder of its cluster. */
  private static boolean serves(long process, Path cluster) {
    var handle = ProcessHandle.of(process);
    if (handle.isEmpty() || !handle.get().isAlive()) return false;
    var works = Path.of("/proc", Long.toString(process), "cwd");
    if (Files.isSymbolicLink(works)) return sameFolder(works, cluster);
    var command = handle.get().info().command().orElse("");
    return Path.of(command).getFileName().toString().startsWith("postgres");
  }

  private static boolean sameFolder(Path works, Path cluster) {
    try {
      return Files.isSameFile(works, cluster);
    } catch (IOException gone) {
      return false;
    }
  }
}
