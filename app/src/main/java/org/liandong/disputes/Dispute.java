package org.liandong.disputes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;

/**
 * A dispute among neighbours.
 *
 * @param grid the grid its place lies in, if known
 * @param kind a code of the list of kinds
 * @param accounts the parties that sign in
 */
public record Dispute(
    Id id,
    PlaceCode place,
    @Nullable PlaceCode grid,
    String kind,
    boolean restricted,
    String words,
    Person opener,
    List<AccountId> accounts,
    Instant opened,
    Standing standing) {

  public Dispute {
    accounts = List.copyOf(accounts);
  }

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    /** The number people know it by. */
    public String label() {
      return value.toString().substring(24).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }

  /** Somebody as written at the time. */
  public record Person(AccountId account, String name) {
    static Person of(Actor actor) {
      return new Person(
          actor.self(), actor.behalf().map(Actor.Principal::name).orElse(actor.name()));
    }
  }

  /**
   * How far it has come.
   *
   * @param version how many facts there are
   * @param agreement the number of the text on the table; 0 before the first
   * @param level where its mediator sits
   */
  public record Standing(
      Stage stage,
      Instant since,
      int version,
      int agreement,
      @Nullable Person mediator,
      @Nullable Level level) {}

  /** Where somebody who mediates sits. Words: {@code disputes.level.NAME}. */
  public enum Level {
    GRID,
    COMMUNITY,
    STREET,
    ABOVE;

    static Level of(Actor actor) {
      if (actor.is(Position.GRID_OWNER) || actor.is(Position.GRID_MEMBER)) return GRID;
      return switch (actor.hat().place().value().length()) {
        case 0, 2, 4, 6 -> ABOVE;
        case 9 -> STREET;
        default -> COMMUNITY;
      };
    }
  }

  public Stage stage() {
    return standing.stage();
  }

  public PlaceCode committee() {
    return new PlaceCode(place.value().substring(0, 12));
  }

  public boolean party(AccountId account) {
    return accounts.contains(account);
  }

  public boolean mediatedBy(Actor actor) {
    var mediator = standing.mediator();
    return mediator != null
        && actor.behalf().isEmpty()
        && mediator.account().equals(actor.account());
  }

  /** The first words, for lists and messages. */
  public String title() {
    var line = words.strip().lines().findFirst().orElse("");
    return line.length() > 30 ? line.substring(0, 30) + "…" : line;
  }
}
