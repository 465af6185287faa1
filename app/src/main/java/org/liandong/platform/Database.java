package org.liandong.platform;

/**
 * Where the database is, and the two roles the platform uses: the owner migrates, the runtime role
 * works and owns nothing.
 */
record Database(String url, Login owner, Login runtime, AutoCloseable server)
    implements AutoCloseable {

  record Login(String user, String password) {}

  static final String OWNER = "liandong_owner";
  static final String RUNTIME = "liandong_app";

  @Override
  public void close() throws Exception {
    server.close();
  }
}
