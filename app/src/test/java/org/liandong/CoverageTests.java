package org.liandong;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.util.ClassUtils;

/** Which requirement row is proven by which test: {@code docs/coverage.md}, from {@link Covers}. */
class CoverageTests {
  @Test
  void theCoveragePageIsCurrent() throws IOException {
    var proofs = proofs();
    var rows = read("/requirements.csv");
    var known = rows.stream().map(row -> row.get("id")).toList();
    assertThat(known).as("@Covers names rows that exist").containsAll(proofs.keySet());
    Committed.check(Path.of("coverage.md"), page(rows, proofs, reasons()));
  }

  private static String page(
      List<CSVRecord> rows, Map<String, TreeSet<String>> proofs, Map<String, String> reasons) {
    var covered = rows.stream().filter(row -> proofs.containsKey(row.get("id"))).count();
    var page = new StringBuilder("# Coverage of the requirement rows\n\n");
    page.append("Generated from `@Covers` by CoverageTests; do not edit. ")
        .append("%d of %d rows have a test.\n\n".formatted(covered, rows.size()))
        .append("| row | policy line | module | tests, or why it is open |\n|---|---|---|---|\n");
    for (var row : rows)
      page.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  row.get("id"),
                  row.get("quote").replace("|", "\\|"),
                  row.get("module"),
                  state(row, proofs, reasons)));
    return page.toString();
  }

  private static String state(
      CSVRecord row, Map<String, TreeSet<String>> proofs, Map<String, String> reasons) {
    var id = row.get("id");
    var reason = reasons.get(id);
    if (proofs.containsKey(id))
      return proofs.get(id).stream().collect(joining(", "))
          + (reason == null ? "" : " (open part: " + reason + ")");
    if (reason != null) return "open: " + reason;
    return ClassUtils.isPresent("org.liandong." + row.get("module") + ".package-info", null)
        ? "open: its part of `" + row.get("module") + "` is not built yet"
        : "open: module `" + row.get("module") + "` is not built yet";
  }

  private static Map<String, TreeSet<String>> proofs() {
    var proofs = new TreeMap<String, TreeSet<String>>();
    for (JavaClass type : new ClassFileImporter().importPackages("org.liandong")) {
      type.tryGetAnnotationOfType(Covers.class)
          .ifPresent(covers -> add(proofs, covers.value(), type.getSimpleName()));
      for (var method : type.getMethods())
        for (JavaAnnotation<?> found : method.getAnnotations())
          if (found.getRawType().isEquivalentTo(Covers.class))
            add(proofs, found.as(Covers.class).value(), type.getSimpleName());
    }
    return proofs;
  }

  private static void add(Map<String, TreeSet<String>> proofs, String[] rows, String test) {
    for (var row : rows) proofs.computeIfAbsent(row, _ -> new TreeSet<>()).add(test);
  }

  private static Map<String, String> reasons() throws IOException {
    var reasons = new LinkedHashMap<String, String>();
    for (var row : read("/open.csv")) reasons.put(row.get("id"), row.get("reason"));
    return reasons;
  }

  private static List<CSVRecord> read(String resource) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(CoverageTests.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }
}
