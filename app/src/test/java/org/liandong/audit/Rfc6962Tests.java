package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.liandong.Covers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published inclusion proofs of RFC 6962: every good one holds, every bad one is refused. */
@Covers("Z-04")
class Rfc6962Tests {
  private static final Path VECTORS =
      Path.of(System.getProperty("benchmarks", "../../shared/data"), "crypto/rfc6962_inclusion_1");

  @TestFactory
  Stream<DynamicTest> everyVector() throws IOException {
    assumeTrue(Files.isDirectory(VECTORS), "no benchmark data at " + VECTORS);
    try (var files = Files.list(VECTORS)) {
      var all = files.sorted().toList();
      assertThat(all).hasSize(18);
      return all.stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    var vector = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(accepted(vector)).isNotEqualTo(vector.get("wantErr").booleanValue());
  }

  private static boolean accepted(JsonNode vector) {
    try {
      var proof = new ArrayList<Hash>();
      for (var hash : values(vector.get("proof"))) proof.add(hash(hash));
      return new InclusionProof(
              vector.get("leafIdx").bigIntegerValue().longValueExact(),
              vector.get("treeSize").bigIntegerValue().longValueExact(),
              hash(vector.get("leafHash")),
              proof,
              hash(vector.get("root")))
          .holds();
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }

  private static List<JsonNode> values(JsonNode list) {
    return list.isArray() ? List.copyOf(list.values()) : List.of();
  }

  private static Hash hash(JsonNode base64) {
    return Hash.of(Base64.getDecoder().decode(base64.asString()));
  }
}
