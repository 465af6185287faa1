package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liandong.requests.db.Requests;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house that a machine can check. */
class StructureTests {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Pattern TABLES = Pattern.compile("org/liandong/(\\w+)/db/");
  private static final DescribedPredicate<JavaClass> OF_TABLES =
      DescribedPredicate.describe(
          "generated from the tables",
          type -> TABLES.matcher(type.getName().replace('.', '/')).find());

  /**
   * The classes generated from the tables are left to the two tests below: looking through all they
   * inherit took two thirds of the time.
   */
  @Test
  void modulesKeepTheirBoundaries() {
    ApplicationModules.of(Liandong.class, OF_TABLES).verify();
  }

  /** No class names a table of another module, be it in code, a signature or a note. */
  @Test
  void tablesBelongToOneModule() throws IOException {
    var wrong = new TreeSet<String>();
    for (var file : classes())
      for (var owner : owners(file))
        if (!file.startsWith(CLASSES.resolve("org/liandong/" + owner)))
          wrong.add(CLASSES.relativize(file) + " uses tables of " + owner);
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsGeneratedFromTablesNeedsNoOtherCode() throws IOException {
    var other = Pattern.compile("org/liandong/(?!\\w+/db/)");
    var wrong = new ArrayList<Path>();
    for (var file : classes())
      if (TABLES.matcher(file.toString()).find())
        if (names(file).stream().anyMatch(name -> other.matcher(name).find())) wrong.add(file);
    assertThat(wrong).isEmpty();
  }

  @Test
  void aTableNamedIsFound() {
    var uses = Path.of("target/test-classes", Planted.class.getName().replace('.', '/') + ".class");
    assertThat(owners(uses)).containsExactly("requests");
    assertThat(owners(CLASSES.resolve("org/liandong/Liandong.class"))).isEmpty();
  }

  /** Uses a table it does not own. */
  record Planted(Requests tables) {}

  private static List<Path> classes() throws IOException {
    try (var files = Files.walk(CLASSES.resolve("org/liandong"))) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  /** The modules whose tables a class names. */
  private static TreeSet<String> owners(Path file) {
    var owners = new TreeSet<String>();
    for (var name : names(file))
      TABLES.matcher(name).results().forEach(found -> owners.add(found.group(1)));
    return owners;
  }

  /** Whatever stands as text in a class: the names of types and descriptors among it. */
  private static List<String> names(Path file) {
    var names = new ArrayList<String>();
    try {
      for (var entry : ClassFile.of().parse(file).constantPool())
        if (entry instanceof Utf8Entry text) names.add(text.stringValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
