package org.liandong.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liandong.platform.embedded.EmbeddedServer;
import org.liandong.platform.embedded.FolderLock;
import org.liandong.platform.embedded.PrivateFiles;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Looks at once for what would stop a start later: a folder that cannot be used or is in use, a
 * port that is taken. Settings are known by then, logging has not begun.
 */
class Preflight implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var environment = event.getEnvironment();
    var folder = Path.of(environment.getProperty("liandong.database.dir", "./data"));
    checkFolder(folder.toAbsolutePath().normalize());
    if (environment.getProperty("liandong.database.join", Boolean.class, false)) return;
    if (!environment.containsProperty("liandong.database.url")) checkFree(folder);
    checkPort(environment);
  }

  private static void checkFolder(Path folder) {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder))
        throw new StartRefused("The data folder %s is not a folder.".formatted(folder));
      Files.delete(Files.createTempFile(PrivateFiles.folder(folder), "try", null));
      Files.list(folder).close();
    } catch (IOException e) {
      throw new StartRefused(
          "The data folder %s cannot be read and written by %s: choose another (--data) or change its owner."
              .formatted(folder, System.getProperty("user.name")));
    }
  }

  private static void checkFree(Path folder) {
    try {
      if (FolderLock.held(folder)) throw new StartRefused(EmbeddedServer.taken(folder));
    } catch (IOException e) {
      throw new StartRefused("The lock of the data folder %s cannot be read.".formatted(folder));
    }
  }

  private static void checkPort(Environment environment) {
    int port = environment.getProperty("server.port", Integer.class, 8080);
    if (port <= 0) return;
    var address = environment.getProperty("server.address", "0.0.0.0");
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException e) {
      throw new StartRefused(portInUse(port));
    }
  }

  static String portInUse(int port) {
    return "Port %d is in use: stop the other program or choose another port (--port)."
        .formatted(port);
  }

  /** After the settings were read, before logging opens its file in the data folder. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 15;
  }
}
