package org.liandong.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The key that signs tree heads. It lives in a file outside the database: whoever rewrites the
 * whole log inside the database still cannot sign what it amounts to.
 */
final class HeadKey {
  private static final byte[] ED25519 = {1};
  private final Ed25519PrivateKeyParameters secret;
  private final String signer;

  private HeadKey(String origin, byte[] seed) {
    secret = new Ed25519PrivateKeyParameters(seed);
    signer = print(origin, secret.generatePublicKey().getEncoded());
  }

  /** Reads the key, or makes one on first start. All nodes read the same file. */
  static HeadKey at(Path file, String origin) {
    try {
      if (!Files.exists(file)) create(file);
      return new HeadKey(origin, HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new IllegalStateException("the key of the audit log cannot be read: " + file, e);
    }
  }

  private static void create(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var seed = new byte[Ed25519PrivateKeyParameters.KEY_SIZE];
    new SecureRandom().nextBytes(seed);
    var draft = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    Files.writeString(draft, HexFormat.of().formatHex(seed) + "\n");
    if (Files.getFileStore(draft).supportsFileAttributeView("posix"))
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // another node was first: its key is read
    } finally {
      Files.delete(draft);
    }
  }

  /** The public key as a note verifier: {@code name+number+base64(type || key)}. */
  private static String print(String origin, byte[] key) {
    var typed = new byte[key.length + 1];
    typed[0] = ED25519[0];
    System.arraycopy(key, 0, typed, 1, key.length);
    var number =
        Hash.digest((origin + "\n").getBytes(StandardCharsets.UTF_8), typed)
            .toString()
            .substring(0, 8);
    return origin + "+" + number + "+" + Base64.getEncoder().encodeToString(typed);
  }

  String signer() {
    return signer;
  }

  /** A head over the log as it stands, signed. */
  TreeHead sign(long no, Frontier log, Hash chain, Instant now) {
    var at = now.truncatedTo(ChronoUnit.MILLIS);
    var origin = signer.substring(0, signer.indexOf('+'));
    var text = TreeHead.text(origin, log.size(), log.root(), chain, at);
    return new TreeHead(no, log.size(), log.root(), chain, at, signer, sign(text));
  }

  private Signature sign(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var pen = new Ed25519Signer();
    pen.init(true, secret);
    pen.update(bytes, 0, bytes.length);
    return new Signature(HexFormat.of().formatHex(pen.generateSignature()));
  }
}
