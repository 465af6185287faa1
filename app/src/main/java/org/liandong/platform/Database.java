package org.liandong.platform;

import java.io.IOException;
import org.liandong.platform.embedded.EmbeddedServer;

/**
 * Where the database is, and the two roles the platform uses: the owner migrates, the runtime role
 * works and owns nothing.
 *
 * @param alone is this the only application on the database?
 * @param server what has to be closed with it
 */
record Database(String url, Login owner, Login runtime, boolean alone, AutoCloseable server)
    implements AutoCloseable {

  record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  private static final String OWNER = "liandong_owner";
  private static final String RUNTIME = "liandong_app";

  static Database embedded(EmbeddedServer server) throws IOException {
    return new Database(
        server.url(),
        new Login(OWNER, server.secrets().owner()),
        new Login(RUNTIME, server.secrets().runtime()),
        server.ours(),
        server);
  }

  static Database external(String url, String ownerPassword, String runtimePassword) {
    return new Database(
        url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:"),
        new Login(OWNER, ownerPassword),
        new Login(RUNTIME, runtimePassword),
        false,
        () -> {});
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
