package org.liandong.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bin/engine COMMAND ...}: prints the answer as JSON. Exit code 0; 2 for bad input, with one
 * line that says what is wrong; 1 when a claim does not hold (the answer says why) or the engine
 * itself failed.
 */
public final class Main {
  private static final Set<String> FLAGS =
      Set.of("--robust", "--capacitated", "--plant", "--progress", "--explain", "--quiet");
  private static final long MOST_SECONDS = 86_400;

  private Main() {}

  public static void main(String... arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /** What {@link #main} does, without ending the process: the exit code. */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    var commands = new TreeMap<String, Command>();
    ServiceLoader.load(Command.class).forEach(command -> commands.put(command.name(), command));
    if (arguments.length == 0 || arguments[0].equals("--help")) {
      out.println("Usage: bin/engine COMMAND ... [--time-limit SECONDS] [--seed N] [--progress]");
      out.println("Commands: " + String.join(", ", commands.keySet()));
      out.println("bin/engine COMMAND --help tells more.");
      return 0;
    }
    var command = commands.get(arguments[0]);
    if (command == null)
      return said(err, "unknown command " + arguments[0] + " (bin/engine --help)");
    var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    if (Arrays.asList(rest).contains("--help")) {
      out.println(command.usage());
      return 0;
    }
    return answer(command, rest, out, err);
  }

  private static int answer(Command command, String[] rest, PrintStream out, PrintStream err) {
    try {
      var words = Words.of(FLAGS, rest);
      var answer = command.run(words, conditions(words, err));
      out.println(json().writeValueAsString(answer));
      return answer instanceof Verdict verdict && !verdict.holds() ? 1 : 0;
    } catch (BadInput e) {
      return said(err, e.getMessage());
    } catch (IOException e) {
      return said(err, "cannot be read: " + e.getMessage());
    } catch (OutOfMemoryError _) {
      return said(err, "the problem is larger than the memory allows (JAVA_OPTS=-Xmx4g for more)");
    }
  }

  private static int said(PrintStream err, String line) {
    err.println("engine: " + line.lines().findFirst().orElse("bad input"));
    return 2;
  }

  private static Run conditions(Words words, PrintStream err) {
    var limit =
        Duration.ofMillis((long) (1000 * words.number("--time-limit", 60, 0.001, MOST_SECONDS)));
    long seed = words.whole("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
    Run.Progress progress =
        words.flag("--progress")
            ? (what, share) -> err.printf("%3.0f %% %s%n", 100 * share, what)
            : Run.Progress.SILENT;
    return new Run(limit, seed, progress, System.nanoTime());
  }

  private static JsonMapper json() {
    return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }
}
