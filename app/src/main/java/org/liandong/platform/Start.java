package org.liandong.platform;

import org.springframework.boot.SpringApplication;

/** Starts the platform, or one command of its administration. */
public final class Start {
  private Start() {}

  /** The whole of {@code main}: a first argument that is a word names a command. */
  public static void run(Class<?> platform, String... arguments) {
    try {
      if (arguments.length > 0 && !arguments[0].startsWith("--"))
        System.exit(Administration.run(platform, arguments));
      serve(platform, arguments);
    } catch (RuntimeException reported) {
      System.exit(1);
    }
  }

  private static void serve(Class<?> platform, String... arguments) {
    var application = new SpringApplication(platform);
    application.addListeners(new Preflight());
    application.run(arguments);
  }
}
