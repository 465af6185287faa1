package org.liandong.people;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Arguments;
import org.liandong.platform.Command;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.platform.StartRefused;
import org.liandong.platform.Terminal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code rotate-keys}: adds a key of personal data and seals every phone and identity number with
 * it anew, beside running nodes. What was cut off is finished by {@code --resume}, or by the job of
 * a running node.
 */
@Component
class RotateKeys implements Command {
  private final KeyRing ring;
  private final KeyVersions versions;
  private final Resealing resealing;
  private final Audit audit;
  private final Reaches reaches;
  private final TransactionTemplate transaction;

  RotateKeys(
      KeyRing ring,
      KeyVersions versions,
      Resealing resealing,
      Audit audit,
      Reaches reaches,
      TransactionTemplate transaction) {
    this.ring = ring;
    this.versions = versions;
    this.resealing = resealing;
    this.audit = audit;
    this.reaches = reaches;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "rotate-keys";
  }

  @Override
  public String usage() {
    return "rotate-keys             adds a key of personal data and seals everything anew;"
        + " --add only adds it, --resume only seals";
  }

  @Override
  public int run(Arguments arguments) {
    var resume = arguments.options().containsKey("resume");
    if (resume && arguments.options().containsKey("add"))
      throw new StartRefused("--add and --resume exclude each other.");
    if (!resume) Terminal.say("Key " + add() + " was added to " + ring.file() + ".");
    if (arguments.options().containsKey("add")) return 0;
    int sealed = resealing.all(done -> Terminal.say("  " + done + " persons sealed anew ..."));
    int left = left();
    Terminal.say(sealed + " persons sealed anew with key " + ring.keys().newest().number() + ".");
    if (left > 0) Terminal.say(left + " are in use just now: run rotate-keys --resume.");
    else Terminal.say("Keep the older keys as long as you keep backups made with them.");
    return 0;
  }

  /** The database knows the key before the file holds it, so nobody seals with a stranger. */
  int add() {
    int number = Math.max(versions.highest(), ring.keys().newest().number()) + 1;
    var line = Keys.fresh(number);
    if (!Files.isWritable(ring.file()))
      throw new StartRefused("The key file " + ring.file() + " cannot be written.");
    reaches.within(
        Reach.EVERYTHING,
        () ->
            transaction.execute(status -> {
              versions.note(Keys.parse(line));
              var facts = Map.<String, Object>of("version", number);
              audit.record(
                  Actor.PLATFORM, PlaceCode.NATION, "people.key-added", "key-" + number, facts);
              return true;
            }));
    try {
      Keys.append(ring.file(), line);
    } catch (IOException e) {
      throw new StartRefused("The key file " + ring.file() + " cannot be written.");
    }
    return number;
  }

  private int left() {
    return reaches.within(
        Reach.EVERYTHING, () -> versions.sealedBefore(ring.keys().newest().number()));
  }
}
