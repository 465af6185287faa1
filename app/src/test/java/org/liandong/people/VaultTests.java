package org.liandong.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTests {
  @TempDir Path folder;

  private Vault vault(int versions) throws IOException {
    var file = folder.resolve("people.keys");
    for (int version = 1; version <= versions; version++)
      if (!Files.exists(file) || Files.readAllLines(file).size() < version)
        Keys.append(file, Keys.fresh(version));
    var keys = Keys.read(file);
    return new Vault(() -> keys);
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

  @Test
  void aKeyAddedToTheFileIsUsedAtOnceAndAStrangerNever() throws IOException {
    var file = folder.resolve("people.keys");
    Keys.append(file, Keys.fresh(1));
    var known = new HashSet<>(Set.of(1, 2));
    var ring = new KeyRing(file, version -> known.contains(version.number()));
    var vault = new Vault(ring::keys);
    var sealed = vault.seal("x", "row");
    Keys.append(file, Keys.fresh(2));
    assertThat(vault.version()).isEqualTo(2);
    assertThat(vault.open(sealed, "row")).isEqualTo("x");
    Keys.append(file, Keys.fresh(3));
    assertThat(vault.version()).isEqualTo(2);
  }

  @Test
  void aHalfWrittenLineChangesNothing() throws IOException {
    var file = folder.resolve("people.keys");
    Keys.append(file, Keys.fresh(1));
    var ring = new KeyRing(file, version -> true);
    Keys.append(file, Keys.fresh(2).substring(0, 40));
    assertThat(ring.keys().newest().number()).isEqualTo(1);
  }
}
