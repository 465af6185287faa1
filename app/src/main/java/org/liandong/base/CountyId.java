package org.liandong.base;

import java.util.UUID;

/**
 * The parsed form of an id that is unique in its county, printed {@code 530111-<uuid>}. Modules
 * wrap it in their own typed id, as in {@code Request.Id(County, UUID)}.
 */
public record CountyId(County county, UUID id) {

  /** Reads {@code 530111-<uuid>}; anything else is an {@link IllegalArgumentException}. */
  public static CountyId parse(String text) {
    if (text.length() != 43 || text.charAt(6) != '-')
      throw new IllegalArgumentException("county-led id: " + text);
    return new CountyId(new County(text.substring(0, 6)), UUID.fromString(text.substring(7)));
  }

  @Override
  public String toString() {
    return county + "-" + id;
  }
}
