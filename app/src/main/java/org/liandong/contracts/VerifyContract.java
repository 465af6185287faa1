package org.liandong.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liandong.platform.Arguments;
import org.liandong.platform.Command;
import org.liandong.platform.StartRefused;
import org.liandong.platform.Terminal;
import org.springframework.stereotype.Component;

/** {@code verify-contract FILE}: whether a package holds a contract with its three signatures. */
@Component
class VerifyContract implements Command {
  @Override
  public String name() {
    return "verify-contract";
  }

  @Override
  public String usage() {
    return "verify-contract FILE    checks the text and the three signatures of a contract package";
  }

  @Override
  public int run(Arguments arguments) {
    var file = Path.of(arguments.word(0, "The package FILE"));
    try {
      var faults = PackageCheck.faults(Files.readAllBytes(file));
      faults.forEach(Terminal::complain);
      Terminal.say(
          faults.isEmpty()
              ? "The contract holds: one text, three parties, three signatures."
              : "The contract does NOT hold.");
      return faults.isEmpty() ? 0 : 1;
    } catch (IOException e) {
      throw new StartRefused("The file " + file + " cannot be read.");
    }
  }
}
