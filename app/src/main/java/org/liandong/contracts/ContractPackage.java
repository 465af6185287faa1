package org.liandong.contracts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A contract to take away: the text, what each party signed, the signatures and the public keys,
 * and how to check them without this platform. Pure.
 */
final class ContractPackage {
  static final String TEXT = "contract.txt";
  private static final int MOST = 5_000_000;
  private static final String README =
      """
      三方合同核对包 / A contract of three parties, to be checked by anybody

      contract.txt         合同正文 / the text that was signed
      <party>.statement    该方签署的声明，写明正文的 SHA-256 / what the party signed, with the SHA-256 of the text
      <party>.sig          签名（Ed25519）/ the signature
      <party>.pem          公钥 / the public key
      contract.pdf         便于阅读和打印 / for reading and printing; it is not what was signed

      1. sha256sum contract.txt   应与三份声明中的 text-sha256 一致 / equals text-sha256 of all three
      2. openssl pkeyutl -verify -pubin -inkey funder.pem -rawin -in funder.statement -sigfile funder.sig
         organisation、committee 同样 / the same for organisation and committee
      3. bin/liandong verify-contract FILE 一次核对全部 / does all of it

      三方签名缺一，合同无效 / without all three the contract does not hold.
      """;

  private ContractPackage() {}

  static byte[] zip(Contract contract, List<Signature> signatures, byte[] pdf) {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("README.txt", bytes(README));
    files.put(TEXT, bytes(contract.text()));
    for (var one : signatures) {
      var name = one.party().word();
      files.put(name + ".statement", bytes(one.statement(contract.hash())));
      files.put(name + ".sig", Base64.getDecoder().decode(one.value()));
      files.put(name + ".pem", bytes(pem(one.open())));
    }
    files.put("contract.pdf", pdf);
    return zip(files);
  }

  static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The files of a package by name; anything that is none has no files. */
  static Map<String, byte[]> files(byte[] zipped) {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var content = zip.readNBytes(MOST);
        if (files.size() < 50) files.put(entry.getName(), content);
      }
    } catch (IOException | IllegalArgumentException broken) {
      return Map.of();
    }
    return files;
  }

  static String pem(String open) {
    return "-----BEGIN PUBLIC KEY-----\n" + open + "\n-----END PUBLIC KEY-----\n";
  }

  static String open(String pem) {
    return pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
