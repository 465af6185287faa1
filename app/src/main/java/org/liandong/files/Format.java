package org.liandong.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Formats that are known by their first bytes; names and declared types are not believed. */
public enum Format {
  JPEG("image/jpeg", "jpg", true),
  PNG("image/png", "png", true),
  PDF("application/pdf", "pdf", false),
  /** Read, and kept as JPEG or PNG. */
  WEBP("image/webp", "webp", true),
  /** The format of many phones, which browsers cannot show: refused with advice. */
  HEIC("image/heic", "heic", true);

  /** How many first bytes tell the format. */
  static final int HEAD = 16;

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif");

  private final String mediaType;
  private final String ending;
  private final boolean picture;

  Format(String mediaType, String ending, boolean picture) {
    this.mediaType = mediaType;
    this.ending = ending;
    this.picture = picture;
  }

  public String mediaType() {
    return mediaType;
  }

  public boolean picture() {
    return picture;
  }

  String ending() {
    return ending;
  }

  /** What the bytes are; empty when they are nothing we take. */
  static Optional<Format> of(byte[] head) {
    var text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ff\u00d8\u00ff")) return Optional.of(JPEG);
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) return Optional.of(PNG);
    if (text.startsWith("%PDF-")) return Optional.of(PDF);
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return Optional.of(WEBP);
    if (text.startsWith("ftyp", 4) && text.length() >= 12)
      return Optional.of(HEIC).filter(f -> HEIC_BRANDS.contains(text.substring(8, 12)));
    return Optional.empty();
  }
}
