package org.liandong.stations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.territory.parties.Party;

/**
 * The common talk (五方联络) of a compound or community: each party has somebody who speaks for it.
 *
 * @param seats the parties there, each with its speaker
 * @param own the party the reader speaks for; null for one who only keeps the list
 */
public record Talk(PlaceCode place, List<Seat> seats, @Nullable Party own) {
  public Talk {
    seats = List.copyOf(seats);
  }

  /** A party and who speaks for it; null as long as nobody does. */
  public record Seat(Party party, @Nullable Speaker speaker) {}

  /** Somebody who speaks for a party. */
  public record Speaker(UUID party, AccountId account, String name, Instant since) {
    boolean is(Actor actor) {
      return account.equals(actor.self());
    }
  }

  /** Something that was said, heard by those who spoke there then. */
  public record Word(
      UUID id, UUID party, AccountId account, String name, String words, Instant at) {}

  /** The sorts of party nobody speaks for yet, of the five that belong there. */
  public List<Party.Kind> missing() {
    return Party.Kind.of(place).stream()
        .filter(kind ->
            seats.stream().noneMatch(it -> it.party().kind() == kind && it.speaker() != null))
        .toList();
  }

  /** Everybody who hears what is said now. */
  List<AccountId> hearers() {
    return seats.stream()
        .map(Seat::speaker)
        .flatMap(Stream::ofNullable)
        .map(Speaker::account)
        .distinct()
        .toList();
  }
}
