package org.liandong.policy;

import java.util.Optional;
import java.util.regex.Pattern;
import org.liandong.ui.Screen;

/** A pack and its version as decisions keep them, {@code nanjing 1}, said for people. */
public record PackName(String pack, String version) {
  private static final Pattern KEPT = Pattern.compile("([a-z][a-z0-9-]*) (\\d+)");

  /** Empty for what a place decided itself. */
  public static Optional<PackName> of(String kept) {
    var read = KEPT.matcher(kept);
    if (!read.matches()) return Optional.empty();
    return Optional.of(new PackName(read.group(1), read.group(2)));
  }

  /** {@code 南京包 第 1 版}, in the language of the page that is being drawn. */
  public static String words(String kept) {
    return of(kept).map(PackName::said).orElse(kept);
  }

  private String said() {
    var key = "policy.pack." + pack;
    return (Screen.known(key) ? Screen.t(key) : pack) + " " + Screen.t("policy.version", version);
  }

  public String href() {
    return "/policy/packs/" + pack + "?version=" + version;
  }
}
