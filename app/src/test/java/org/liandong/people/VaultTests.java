package org.liandong.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTests {
  @TempDir Path folder;

  private Vault vault(int versions) throws IOException {
    var file = folder.resolve("people.keys");
    for (int version = 1; version <= versions; version++)
      if (!Files.exists(file) || Files.readAllLines(file).size() < version)
        Keys.append(file, version);
    return new Vault(Keys.read(file));
  }

  @Test
  void whatIsSealedOpensAndLooksLikeNothing() throws IOException {
    var vault = vault(1);
    var sealed = vault.seal("13871000001", "530111/a/phone");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1387100");
    assertThat(vault.open(sealed, "530111/a/phone")).isEqualTo("13871000001");
    assertThat(vault.seal("13871000001", "530111/a/phone")).isNotEqualTo(sealed);
  }

  @Test
  void movedToAnotherRowOrTouchedItDoesNotOpen() throws IOException {
    var vault = vault(1);
    var sealed = vault.seal("x", "530111/a/phone");
    assertThatThrownBy(() -> vault.open(sealed, "530111/b/phone"))
        .isInstanceOf(IllegalStateException.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> vault.open(sealed, "530111/a/phone"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void afterANewKeyTheOldStillOpensAndIsFound() throws IOException {
    var before = vault(1);
    var sealed = before.seal("x", "row");
    var digest = before.digest("phone", "x");
    var after = vault(2);
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.open(sealed, "row")).isEqualTo("x");
    assertThat(after.digests("phone", "x")).hasSize(2).contains(digest);
  }

  @Test
  void theKeyFileIsForItsOwnerAlone() throws IOException {
    vault(1);
    assertThat(Files.getPosixFilePermissions(folder.resolve("people.keys"))).hasSize(2);
  }
}
