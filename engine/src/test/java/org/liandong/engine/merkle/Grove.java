package org.liandong.engine.merkle;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A small log that proves its own claims by the definitions of RFC 6962. */
record Grove(int size) {
  private static String entry(int index) {
    return "entry " + index;
  }

  private static byte[] root(int from, int to) {
    if (from == to) return Tree.empty();
    if (to - from == 1) return Tree.leaf(entry(from).getBytes(StandardCharsets.UTF_8));
    int half = from + Integer.highestOneBit(to - from - 1);
    return Tree.node(root(from, half), root(half, to));
  }

  Inclusion inclusion(int index) {
    var path = new ArrayList<byte[]>();
    climb(index, 0, size, path);
    return new Inclusion(index, size, root(index, index + 1), path, root(0, size));
  }

  private static void climb(int index, int from, int to, List<byte[]> path) {
    if (to - from == 1) return;
    int half = from + Integer.highestOneBit(to - from - 1);
    climb(index, index < half ? from : half, index < half ? half : to, path);
    path.add(index < half ? root(half, to) : root(from, half));
  }

  Consistency consistency(int earlier) {
    var path = new ArrayList<byte[]>();
    if (earlier > 0 && earlier < size) subproof(earlier, 0, size, path);
    return new Consistency(earlier, size, root(0, earlier), root(0, size), path);
  }

  private static void subproof(int m, int from, int to, List<byte[]> path) {
    if (m == to) {
      if (from > 0) path.add(root(from, to));
      return;
    }
    int half = from + Integer.highestOneBit(to - from - 1);
    subproof(m, m <= half ? from : half, m <= half ? half : to, path);
    path.add(m <= half ? root(half, to) : root(from, half));
  }

  /** An entry's proof as the platform hands it out, signed with a new key. */
  String handedOut(int index) throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var encoded = pair.getPublic().getEncoded();
    var key = Arrays.copyOfRange(encoded, encoded.length - 33, encoded.length);
    key[0] = 1;
    var number = Arrays.copyOf(Tree.digest(bytes("log.example\n"), key), 4);
    var signer =
        "log.example+%s+%s"
            .formatted(HexFormat.of().formatHex(number), Base64.getEncoder().encodeToString(key));
    var text =
        "log.example\n%d\n%s\nchain 00\ntime 2026-11-28T00:00:00Z\n"
            .formatted(size, Base64.getEncoder().encodeToString(root(0, size)));
    var signing = Signature.getInstance("Ed25519");
    signing.initSign(pair.getPrivate());
    signing.update(bytes(text));
    var signed = signing.sign();
    var line = Arrays.copyOf(number, 4 + signed.length);
    System.arraycopy(signed, 0, line, 4, signed.length);
    var note = text + "\n\u2014 log.example " + Base64.getEncoder().encodeToString(line) + "\n";
    var proof = inclusion(index);
    var head = Map.of("size", size, "root", hex(proof.root()), "signer", signer, "note", note);
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "entry", entry(index),
                "leaf", hex(proof.leaf()),
                "proof", shown(proof),
                "head", head));
  }

  private static Map<String, Object> shown(Inclusion proof) {
    return Map.of(
        "index", proof.index(),
        "size", proof.size(),
        "leaf", hex(proof.leaf()),
        "path", proof.path().stream().map(Grove::hex).toList(),
        "root", hex(proof.root()));
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
