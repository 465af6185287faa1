package org.liandong.stations.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.stations.Talk;
import org.liandong.stations.Talk.Word;
import org.liandong.territory.Place;
import org.liandong.territory.parties.Party;
import org.liandong.ui.Form;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;

/**
 * The common talk of a place.
 *
 * @param where the place with what it lies in
 * @param desk whether it is read at the desk
 * @param runs may the reader name who speaks?
 * @param after where this page of words begins; null on the first
 */
public record TalkPage(
    Talk talk,
    Place place,
    String where,
    boolean desk,
    boolean runs,
    Keyset<Word> words,
    @Nullable String after,
    Form form) {

  /** The places in whose talk the reader speaks. */
  public record Index(boolean desk, List<Row> rows) {}

  public record Row(PlaceCode place, String where) {}

  public String path() {
    return "/talks/" + talk.place();
  }

  public List<Party.Kind> kinds() {
    return Party.Kind.of(talk.place());
  }

  public List<Talk.Seat> seats(Party.Kind kind) {
    return talk.seats().stream().filter(seat -> seat.party().kind() == kind).toList();
  }

  /** The party somebody spoke for; null when it has left since. */
  public @Nullable Party party(Word word) {
    return parties().get(word.party());
  }

  private Map<UUID, Party> parties() {
    return talk.seats().stream().collect(toMap(seat -> seat.party().id().id(), Talk.Seat::party));
  }

  /** The parties to choose from, with their sort. */
  public List<Choice> choices() {
    return talk.seats().stream()
        .map(Talk.Seat::party)
        .map(party ->
            Choice.of(
                party.id().id().toString(),
                Screen.t("territory.party.kind." + party.kind()) + " · " + party.name()))
        .toList();
  }

  /** Was a speaker being named when something was wrong? */
  public boolean naming() {
    return form.values().containsKey("party");
  }
}
