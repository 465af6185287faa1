package org.liandong.stations;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.inbox.Inbox;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.stations.Talk.Seat;
import org.liandong.stations.Talk.Speaker;
import org.liandong.stations.Talk.Word;
import org.liandong.territory.Places;
import org.liandong.territory.parties.Parties;
import org.liandong.territory.parties.Party;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One talk for a compound or community, in which all its parties are reached (ACT-17). Who runs the
 * place names who speaks for each party; what is said is told to every other speaker, and read by
 * nobody but those who spoke there when it was said.
 */
@Service
@Transactional
public class Talks {
  private final TalkRows rows;
  private final Parties parties;
  private final Places places;
  private final Inbox inbox;
  private final Reaches reaches;
  private final Audit audit;

  Talks(TalkRows rows, Parties parties, Places places, Inbox inbox, Reaches reaches, Audit audit) {
    this.rows = rows;
    this.parties = parties;
    this.places = places;
    this.inbox = inbox;
    this.reaches = reaches;
    this.audit = audit;
  }

  /** Names who speaks for a party; who did before is relieved. Nobody speaks for two. */
  public void name(Actor actor, PlaceCode place, UUID party, AccountId whom, String name) {
    Rights.require(actor, place);
    var seat = seat(place, party);
    everything(() -> {
      rows.relieved(place, party);
      if (rows.speakers(place).stream().anyMatch(one -> one.account().equals(whom)))
        throw StationRefusal.SPEAKS_ALREADY.refused();
      rows.speaks(place, party, whom, name);
      return true;
    });
    audit.record(actor, place, "stations.speaker", place.value(), Map.of("kind", seat.kind()));
    tell(place, whom, "speaker/" + party, "stations.told.speaker", seat.name());
  }

  /** Nobody speaks for the party from now on. */
  public void relieve(Actor actor, PlaceCode place, UUID party) {
    Rights.require(actor, place);
    var seat = seat(place, party);
    if (!everything(() -> rows.relieved(place, party))) throw StationRefusal.STALE.refused();
    audit.record(actor, place, "stations.relieved", place.value(), Map.of("kind", seat.kind()));
  }

  private Party seat(PlaceCode place, UUID party) {
    return parties.list(place).stream()
        .filter(one -> one.id().id().equals(party))
        .findFirst()
        .orElseThrow(() -> new Absent(party));
  }

  /** The talk, for those who speak in it and those who run the place. */
  @Transactional(readOnly = true)
  public Talk find(Actor actor, PlaceCode place) {
    if (!actor.signedIn()) throw new Absent(place);
    var talk = talk(actor, place);
    if (talk.own() == null && !Rights.runs(actor, place)) throw new Absent(place);
    return talk;
  }

  /** A party that left speaks no more, and neither does who spoke for it. */
  private Talk talk(Actor actor, PlaceCode place) {
    var speakers =
        everything(() -> rows.speakers(place)).stream().collect(toMap(Speaker::party, it -> it));
    var seats =
        parties.list(place).stream()
            .map(party -> new Seat(party, speakers.get(party.id().id())))
            .toList();
    var own =
        seats.stream()
            .filter(seat -> seat.speaker() != null && seat.speaker().is(actor))
            .map(Seat::party)
            .findFirst();
    return new Talk(place, seats, own.orElse(null));
  }

  /** Says something to all parties at once; the same form sent twice is said once. */
  public void say(Actor actor, PlaceCode place, String words, UUID once) {
    var talk = find(actor, place);
    var own = talk.own();
    if (own == null) throw StationRefusal.NOT_A_SPEAKER.refused();
    reaches
        .within(Reach.of(actor), () -> rows.said(actor, talk, words, once))
        .ifPresent(id -> spread(actor, talk, own, id));
  }

  private void spread(Actor actor, Talk talk, Party own, UUID id) {
    var place = talk.place();
    audit.record(actor, place, "stations.said", place.value(), Map.of("word", id));
    for (var account : talk.hearers())
      if (!account.equals(actor.self()))
        tell(place, account, "word/" + id, "stations.told.word", own.name());
  }

  private void tell(PlaceCode place, AccountId account, String cause, String key, String party) {
    var told = List.of(party, places.find(place).spoken());
    var county = place.county().orElseThrow();
    inbox.tell(county, account, "stations/" + cause, key, told, "/talks/" + place);
  }

  /** What the actor heard there, the newest first. */
  @Transactional(readOnly = true)
  public Keyset<Word> heard(Actor actor, PlaceCode place, @Nullable UUID after, int size) {
    if (find(actor, place).own() == null) return new Keyset<>(List.of(), Optional.empty());
    return reaches.within(Reach.of(actor), () -> rows.heard(place, actor.self(), after, size));
  }

  /** The places in whose talk the actor speaks. */
  @Transactional(readOnly = true)
  public List<PlaceCode> own(Actor actor) {
    if (!actor.signedIn()) return List.of();
    return everything(() -> rows.of(actor.self())).stream()
        .filter(place -> talk(actor, place).own() != null)
        .toList();
  }

  private <T> T everything(Reaches.Work<T, RuntimeException> work) {
    return reaches.within(Reach.EVERYTHING, work);
  }
}
