package org.liandong.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON file as a tree, refusing in one line what is no JSON, too large, or says a member
 * twice.
 */
public final class Json {
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * The whole file.
   *
   * @param most the largest size accepted, in MiB
   * @throws BadInput when it is not one JSON value
   */
  public static JsonNode read(Path file, int most) throws IOException {
    if (Files.isDirectory(file)) throw new BadInput(file + ": is a folder");
    var name = String.valueOf(file.getFileName());
    if (Files.size(file) > (long) most << 20)
      throw new BadInput(name + ": is larger than " + most + " MiB");
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      plain(name, in);
      var tree = STRICT.readTree(in);
      if (tree.isMissingNode()) throw new BadInput(name, 1, "the file is empty");
      return tree;
    } catch (JacksonException e) {
      var place = e.getLocation();
      int line = place == null ? 1 : Math.max(1, place.getLineNr());
      throw new BadInput(name, line, "this is no JSON: " + e.getOriginalMessage());
    }
  }

  /** Jackson would guess UTF-16 and UTF-32; every file of the engine is UTF-8. */
  private static void plain(String name, InputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    if (first == 0 || second == 0 || first >= 0xFE)
      throw new BadInput(name, 1, "this is no UTF-8 text");
  }
}
