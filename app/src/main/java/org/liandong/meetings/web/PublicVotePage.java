package org.liandong.meetings.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Tally;

/**
 * A vote as anyone may check it: no voter and no name.
 *
 * @param papers the last count of the papers, or null
 */
public record PublicVotePage(
    Motion.Id id,
    Words words,
    Instant at,
    Tally tally,
    boolean carried,
    boolean secret,
    List<Motion.Slip> slips,
    @Nullable String papers) {

  /** What was voted on, where and by whom. */
  public record Words(String title, String meeting, String body, String place) {}
}
