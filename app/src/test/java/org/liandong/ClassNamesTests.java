package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that say nothing are not used (design 4.7). */
class ClassNamesTests {
  private static final String EMPTY_WORD =
      "(Abstract|Base)[A-Z]\\w*|\\w*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Entity|Mapper)";

  static boolean forbidden(String name) {
    return name.matches(EMPTY_WORD);
  }

  @Test
  void everyClassHasANameThatSaysSomething() throws IOException {
    for (var root : List.of("src/main/java", "src/test/java"))
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        assertThat(files.map(file -> file.getFileName().toString().replace(".java", "")))
            .noneMatch(ClassNamesTests::forbidden);
      }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"RequestServiceImpl", "PlaceDto", "BaseController", "AbstractPage", "DateUtils"})
  void plantedNamesAreFound(String name) {
    assertThat(forbidden(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Requests", "Baseline", "Utilities", "RequestRefusal"})
  void plainNamesPass(String name) {
    assertThat(forbidden(name)).isFalse();
  }
}
