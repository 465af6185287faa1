package org.liandong.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liandong.base.County;
import org.liandong.base.CountyId;

/**
 * One thing somebody was told.
 *
 * @param key message key; {@code arguments} fill its places
 * @param href the page it leads to, a path of this platform
 */
public record Message(
    Id id, String key, List<String> arguments, String href, Instant at, boolean unread) {

  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }
}
