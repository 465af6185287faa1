package org.liandong.stations;

import java.time.Instant;
import java.util.UUID;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * A group of neighbours who help each other (社区互助会, NEJ-24): an organisation without papers.
 *
 * @param resident whether residents founded it, and not staff
 */
public record Society(
    Id id,
    PlaceCode place,
    String name,
    String about,
    boolean resident,
    Instant founded,
    boolean open) {

  /** Printed {@code 530111-<uuid>}. */
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

  public PlaceCode committee() {
    return new PlaceCode(place.value().substring(0, 12));
  }

  /** What somebody is in a group. Words: {@code stations.role.NAME}. */
  public enum Role {
    LEADER,
    /** 社工: named by those who run the community. */
    SOCIAL_WORKER,
    /** 志愿者、义工. */
    VOLUNTEER,
    NEIGHBOUR
  }

  public record Member(AccountId account, String name, Role role) {
    public boolean of(Actor actor) {
      return actor.signedIn() && account.equals(actor.self());
    }
  }

  /** A group to be founded. */
  public record Draft(PlaceCode place, String name, String about, UUID once) {}
}
