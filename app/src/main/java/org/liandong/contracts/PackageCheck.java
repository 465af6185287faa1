package org.liandong.contracts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Checks a package a contract was taken away in, with nothing else at hand. Pure. */
final class PackageCheck {
  private PackageCheck() {}

  /** What is wrong, in English; nothing when the contract holds as it stands there. */
  static List<String> faults(byte[] zipped) {
    var files = ContractPackage.files(zipped);
    var text = files.get(ContractPackage.TEXT);
    if (text == null) return List.of("no " + ContractPackage.TEXT);
    var hash = Ed25519.sha256(text);
    var faults = new ArrayList<String>();
    var keys = new HashSet<String>();
    var signers = new HashSet<String>();
    for (var party : Party.values()) faults.addAll(faults(files, party, hash, keys, signers));
    return faults;
  }

  private static List<String> faults(
      Map<String, byte[]> files,
      Party party,
      String hash,
      HashSet<String> keys,
      HashSet<String> signers) {
    var name = party.word();
    var statement = files.get(name + ".statement");
    var signature = files.get(name + ".sig");
    var pem = files.get(name + ".pem");
    if (statement == null || signature == null || pem == null)
      return List.of(name + ": no signature");
    var said = new String(statement, StandardCharsets.UTF_8);
    var open = ContractPackage.open(new String(pem, StandardCharsets.UTF_8));
    var faults = new ArrayList<String>();
    if (!Ed25519.verifies(open, said, Base64.getEncoder().encodeToString(signature)))
      faults.add(name + ": the signature is not of this statement and key");
    var lines = said.lines().toList();
    if (!lines.contains("text-sha256: " + hash)) faults.add(name + ": signed another text");
    if (!lines.contains("party: " + name)) faults.add(name + ": signed for another party");
    if (!keys.add(open)) faults.add(name + ": the key of another party");
    var signer = lines.stream().filter(line -> line.startsWith("signer: ")).findFirst();
    if (signer.isEmpty() || !signers.add(signer.get())) faults.add(name + ": no signer of its own");
    return faults;
  }
}
