package org.liandong.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liandong.platform.backup.BackupConfig;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;

/** Runs one command: {@code bin/liandong NAME ...}. */
final class Administration {
  /** These work on the bare database; the platform must not start around them. */
  private static final Set<String> BARE = Set.of("backup", "restore");

  private static final List<String> QUIET =
      List.of(
          "--server.port=-1",
          "--liandong.start.greeting=false",
          "--db-scheduler.enabled=false",
          "--management.server.port=-1",
          "--logging.threshold.console=warn");

  private Administration() {}

  static int run(Class<?> platform, String... arguments) {
    var name = arguments[0];
    var typed = Arrays.asList(arguments).subList(1, arguments.length);
    var application = BARE.contains(name) ? bare() : new SpringApplication(platform);
    application.addListeners(new Preflight());
    try (var context = application.run(settings(name, typed))) {
      var command = command(context, name);
      if (command.isPresent()) return command.get().run(Arguments.of(typed));
      Terminal.complain("There is no command " + name + ". Commands:");
      commands(context).forEach(known -> Terminal.complain("  " + known.usage()));
      return 2;
    } catch (StartRefused refused) {
      return refused(refused);
    }
  }

  private static SpringApplication bare() {
    var application = new SpringApplication(DatabaseConfig.class, BackupConfig.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    return application;
  }

  /** Commands join a running platform, except one that needs the place for itself. */
  private static String[] settings(String name, List<String> typed) {
    var join = "--liandong.database.join=" + !name.equals("restore");
    return Stream.of(List.of(join), QUIET, typed).flatMap(List::stream).toArray(String[]::new);
  }

  private static Optional<Command> command(ApplicationContext context, String name) {
    return commands(context).filter(command -> command.name().equals(name)).findFirst();
  }

  private static Stream<Command> commands(ApplicationContext context) {
    return context.getBeanProvider(Command.class).stream();
  }

  private static int refused(StartRefused refused) {
    Terminal.complain(String.valueOf(refused.getMessage()));
    return 1;
  }
}
