package org.liandong.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.platform.Arguments;
import org.liandong.platform.Command;
import org.liandong.platform.SheetFile;
import org.liandong.platform.StartRefused;
import org.liandong.platform.Terminal;
import org.liandong.territory.DivisionChange.Kind;
import org.springframework.stereotype.Component;

/**
 * {@code import-places}: shows what a newer list of divisions changes, and applies it on request.
 */
@Component
class ImportPlaces implements Command {
  private static final int SHOWN = 20;
  private final DivisionUpdates updates;

  ImportPlaces(DivisionUpdates updates) {
    this.updates = updates;
  }

  @Override
  public String name() {
    return "import-places";
  }

  @Override
  public String usage() {
    return "import-places FILE [--apply] [--report CSV]  shows what a newer list of places (CSV with"
        + " code,name; plain or gzipped) changes; --apply carries it out";
  }

  @Override
  public int run(Arguments arguments) {
    var apply = arguments.option("apply");
    var file =
        Path.of(apply.filter(it -> !it.equals("true")).orElseGet(() -> arguments.word(0, "FILE")));
    var list = list(file);
    var changes =
        apply.isPresent()
            ? updates.apply(list, String.valueOf(file.getFileName()))
            : updates.compare(list);
    say(changes);
    arguments.option("report").ifPresent(report -> write(Path.of(report), changes));
    if (changes.isEmpty()) Terminal.say("The tree is as the list says.");
    else if (apply.isPresent()) Terminal.say("Applied.");
    else Terminal.say("Nothing was changed yet; --apply carries it out.");
    return 0;
  }

  private static DivisionList list(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file))
      throw new StartRefused("The file " + file + " cannot be read.");
    var list = DivisionList.of(file);
    var lines = new int[1];
    try {
      list.read(division -> lines[0]++);
    } catch (IOException e) {
      throw new StartRefused("The file " + file + " is no list of places: " + e.getMessage() + ".");
    }
    if (lines[0] == 0) throw new StartRefused("The file " + file + " is empty.");
    return list;
  }

  private static void say(List<DivisionChange> changes) {
    for (var kind : Kind.values()) {
      var some = changes.stream().filter(change -> change.kind() == kind).toList();
      if (some.isEmpty()) continue;
      Terminal.say(kind.name().toLowerCase(java.util.Locale.ROOT) + ": " + some.size());
      some.stream().limit(SHOWN).forEach(change -> Terminal.say("  " + change.line()));
      if (some.size() > SHOWN) Terminal.say("  and " + (some.size() - SHOWN) + " more");
    }
  }

  private static void write(Path report, List<DivisionChange> changes) {
    var rows = changes.stream().map(ImportPlaces::row).toList();
    try {
      Files.write(report, new SheetFile("", List.of("change", "code", "old", "new"), rows).csv());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<@Nullable Object> row(DivisionChange change) {
    return Arrays.<@Nullable Object>asList(
        change.kind().name(), change.code().value(), change.old(), change.name());
  }
}
