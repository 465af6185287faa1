package org.liandong.ui;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The base map under our own shapes. None by default: maps then draw our layers on a pale ground.
 *
 * @param tiles address of XYZ or WMTS tiles with {@code {z} {x} {y}} and its key
 * @param attribution whom to name for it
 */
@ConfigurationProperties("liandong.map")
public record MapSettings(@Nullable String tiles, @DefaultValue("") String attribution) {
  private static final Pattern HOST = Pattern.compile("https?://[^/]+");

  /** The host that pages must be allowed to fetch pictures from. */
  public Optional<String> host() {
    if (tiles == null || tiles.isBlank()) return Optional.empty();
    var found = HOST.matcher(tiles.replace("{s}", "*"));
    return found.lookingAt() ? Optional.of(found.group()) : Optional.empty();
  }
}
