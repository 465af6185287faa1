package org.liandong.exchange;

import java.time.Instant;
import java.util.UUID;
import org.liandong.base.PlaceCode;

/**
 * What a resident posts.
 *
 * @param place the committee or, better, the compound or building
 * @param once the token of the form: the same one sent again is the same post
 */
public record Wish(
    Post.Kind kind,
    PlaceCode place,
    String category,
    String words,
    Instant opens,
    Instant closes,
    UUID once) {}
