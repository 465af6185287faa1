package org.liandong.requests;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;

/**
 * What a resident sends in.
 *
 * @param place the committee or, better, the compound, building or grid
 * @param once the token of the form: the same one sent again is the same request
 * @param pictures attachments already stored in the same county
 * @param channel how the resident wants it done
 */
public record Submission(
    PlaceCode place,
    String address,
    Request.@Nullable Point point,
    String category,
    String words,
    boolean anonymous,
    UUID once,
    List<UUID> pictures,
    Channel channel) {

  /** Sent in by the resident alone, online. */
  public Submission(
      PlaceCode place,
      String address,
      Request.@Nullable Point point,
      String category,
      String words,
      boolean anonymous,
      UUID once,
      List<UUID> pictures) {
    this(place, address, point, category, words, anonymous, once, pictures, Channel.ONLINE);
  }
}
