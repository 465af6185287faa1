package org.liandong.engine.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.engine.BadInput;
import org.liandong.engine.Benchmarks;
import org.liandong.engine.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MerkleTests {
  private static final JsonMapper JSON = JsonMapper.shared();
  @TempDir Path folder;

  @Test
  void everyPublishedVectorIsJudgedAsItSays() throws IOException {
    int refused = 0;
    try (var files = Files.list(Benchmarks.file("crypto/rfc6962_inclusion_1"))) {
      for (var file : files.sorted().toList()) {
        var json = Json.read(file, 1);
        boolean wrong = json.get("wantErr").booleanValue();
        assertThat(Claim.verify(json).holds()).as(file.toString()).isEqualTo(!wrong);
        if (wrong) refused++;
      }
    }
    assertThat(refused).isGreaterThan(10);
  }

  @Test
  void everyLeafOfEveryLogUpToThirtyIsProven() {
    for (int size = 1; size <= 30; size++)
      for (int index = 0; index < size; index++) {
        var proof = new Grove(size).inclusion(index);
        assertThat(proof.flaw()).isEmpty();
        var elsewhere =
            new Inclusion((index + 1) % (size + 1), size, proof.leaf(), proof.path(), proof.root());
        assertThat(elsewhere.flaw()).isNotEmpty();
      }
  }

  @Test
  void everyLogUpToThirtyOnlyGrew() {
    for (int to = 0; to <= 30; to++)
      for (int from = 0; from <= to; from++) {
        var proof = new Grove(to).consistency(from);
        assertThat(proof.flaw()).as("%d to %d", from, to).isEmpty();
        var more = new ArrayList<>(proof.path());
        more.add(Tree.empty());
        assertThat(of(proof, more).flaw()).isNotEmpty();
        if (proof.path().isEmpty()) continue;
        assertThat(of(proof, proof.path().subList(1, proof.path().size())).flaw()).isNotEmpty();
        more.removeLast();
        more.set(0, Tree.empty());
        assertThat(of(proof, more).flaw()).isNotEmpty();
      }
  }

  private static Consistency of(Consistency proof, List<byte[]> path) {
    return new Consistency(proof.from(), proof.to(), proof.fromRoot(), proof.toRoot(), path);
  }

  @Test
  void whatThePlatformHandsOutIsChecked() throws Exception {
    var grove = new Grove(5);
    var whole = grove.handedOut(3);
    assertThat(Claim.verify(tree(whole)).reason())
        .isEqualTo("the entry is in the log, as the signed head says");
    assertThat(Claim.verify(tree(whole.replace("entry 3", "entry 4"))).reason())
        .isEqualTo("the leaf is not the hash of the entry");
    assertThat(Claim.verify(tree(whole.replace("time 2026", "time 2025"))).reason())
        .isEqualTo("the signature does not hold");
    assertThat(Claim.verify(tree(whole.replace("\\n5\\n", "\\n6\\n"))).reason())
        .isEqualTo("the signed text is about another head");
    assertThat(Claim.verify(tree(whole.replace("\"index\":3", "\"index\":2"))).holds()).isFalse();
    assertThat(Claim.verify(tree(whole).get("proof")).holds()).isTrue();
  }

  @Test
  void whatIsNoProofIsRefusedInOneLine() throws IOException {
    refused("[1]", "the proof is not a JSON object");
    refused("{\"a\":1}", "no proof in a known form");
    refused("{\"index\":\"1\"}", "index is no whole number");
    refused("{\"index\":1,\"size\":2,\"leaf\":\"\u4e2d\",\"root\":\"\"}", "neither base64 nor");
    refused("{\"index\":1,", "p.json:1: this is no JSON");
    refused("{\"index\":1,\"index\":2}", "Duplicate");
    refused("", "p.json:1: the file is empty");
  }

  private void refused(String text, String reason) throws IOException {
    var file = Files.writeString(folder.resolve("p.json"), text);
    assertThatThrownBy(() -> Claim.verify(Json.read(file, 1)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(reason);
  }

  private static JsonNode tree(String text) {
    return JSON.readTree(text);
  }
}
