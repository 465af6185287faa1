package org.liandong.platform;

import org.springframework.boot.SpringApplication;

/** Starts the platform, or one command of its administration. */
public final class Start {
  private Start() {}

  /** The whole of {@code main}: arguments that begin with a word name a command. */
  public static void run(Class<?> platform, String... arguments) {
    try {
      application(platform).run(arguments);
    } catch (RuntimeException reported) {
      System.exit(1);
    }
  }

  private static SpringApplication application(Class<?> platform) {
    var application = new SpringApplication(platform);
    application.addListeners(new Preflight());
    return application;
  }
}
