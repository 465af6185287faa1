package org.liandong.engine.merkle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liandong.engine.BadInput;
import org.liandong.engine.merkle.Verification.Kind;
import tools.jackson.databind.JsonNode;

/**
 * Reads a claim in the forms it is published in: with {@code leafIdx, treeSize, leafHash, proof} or
 * {@code size1, size2, root1, root2, proof} (hashes in base64), as the platform prints it under
 * {@code /api/v1/audit} (hexadecimal), or as the proof of one entry it hands out, with the entry
 * itself and the signed head.
 */
final class Claim {
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2})*");
  private final JsonNode json;

  private Claim(JsonNode json) {
    this.json = json;
  }

  static Verification verify(JsonNode json) {
    if (!json.isObject()) throw new BadInput("the proof is not a JSON object");
    var claim = new Claim(json);
    if (json.has("leafIdx")) return claim.published();
    if (json.has("size1")) return claim.grown("size1", "size2", "root1", "root2", "proof");
    if (json.has("from")) return claim.grown("from", "to", "fromRoot", "toRoot", "path");
    if (json.has("entry")) return claim.entry();
    if (json.has("index")) return Verification.of(Kind.INCLUSION, claim.inclusion().flaw());
    throw new BadInput(
        "no proof in a known form: it has neither leafIdx, size1, index, from nor entry");
  }

  private Verification published() {
    var claim =
        new Inclusion(
            number("leafIdx"), number("treeSize"), hash("leafHash"), path("proof"), hash("root"));
    return Verification.of(Kind.INCLUSION, claim.flaw());
  }

  private Inclusion inclusion() {
    return new Inclusion(number("index"), number("size"), hash("leaf"), path("path"), hash("root"));
  }

  private Verification grown(String from, String to, String first, String last, String path) {
    var claim = new Consistency(number(from), number(to), hash(first), hash(last), path(path));
    return Verification.of(Kind.CONSISTENCY, claim.flaw());
  }

  private Verification entry() {
    var proof = new Claim(member("proof")).inclusion();
    var head = new Claim(member("head")).head();
    var leaf = Tree.leaf(text("entry").getBytes(StandardCharsets.UTF_8));
    if (!same(leaf, hash("leaf")) || !same(leaf, proof.leaf()))
      return Verification.of(Kind.ENTRY, "the leaf is not the hash of the entry");
    if (head.size() != proof.size() || !same(head.root(), proof.root()))
      return Verification.of(Kind.ENTRY, "the proof and the signed head are of different logs");
    var flaw = Stream.of(proof.flaw(), head.flaw()).filter(found -> !found.isEmpty()).findFirst();
    return Verification.of(Kind.ENTRY, flaw.orElse(""));
  }

  private Head head() {
    return new Head(number("size"), hash("root"), text("signer"), text("note"));
  }

  private static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  private JsonNode member(String name) {
    var node = json.get(name);
    if (node == null || node.isNull()) throw new BadInput("the proof has no " + name);
    return node;
  }

  /** No log is larger than 2^63: what is counted beyond is that, and so refused. */
  private long number(String name) {
    var node = member(name);
    if (!node.isIntegralNumber()) throw new BadInput(name + " is no whole number");
    if (node.canConvertToLong()) return node.longValue();
    return node.bigIntegerValue().signum() < 0 ? -1 : Long.MAX_VALUE;
  }

  private String text(String name) {
    var node = member(name);
    if (!node.isString()) throw new BadInput(name + " is no text");
    return node.stringValue();
  }

  private byte[] hash(String name) {
    return hash(name, member(name));
  }

  /** Null stands for no hash at all, which no proof needs: an empty path. */
  private List<byte[]> path(String name) {
    var node = json.get(name);
    if (node == null || node.isNull()) return List.of();
    if (!node.isArray()) throw new BadInput(name + " is no list of hashes");
    var hashes = new ArrayList<byte[]>();
    for (var next : node.values()) hashes.add(hash(name, next));
    return hashes;
  }

  private static byte[] hash(String name, JsonNode node) {
    if (node.isNull()) return new byte[0];
    if (!node.isString()) throw new BadInput(name + " is no hash");
    var text = node.stringValue();
    try {
      return text.length() == 2 * Tree.LENGTH && HEX.matcher(text).matches()
          ? HexFormat.of().parseHex(text)
          : Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      throw new BadInput(name + " is neither base64 nor hexadecimal");
    }
  }
}
