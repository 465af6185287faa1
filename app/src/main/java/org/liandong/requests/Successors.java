package org.liandong.requests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.liandong.base.AccountId;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.identity.Staff;
import org.liandong.requests.Fact.Holder;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.springframework.stereotype.Component;

/**
 * To whom a request can be handed over (NEJ-03): the neighbouring grids and communities of its
 * street, upward to the community, the street and the county, and the departments there. Nobody of
 * another street, and nobody of another county.
 */
@Component
public class Successors {
  private final Charges charges;
  private final Staff staff;

  Successors(Charges charges, Staff staff) {
    this.charges = charges;
    this.staff = staff;
  }

  /**
   * Somebody it can be handed to.
   *
   * @param post key of the post, as in {@code identity.post.street-affairs}; empty for who is in
   *     charge of the place
   */
  public record Successor(Holder holder, PlaceCode place, String post) {}

  /** Everybody but the holder: first those of its own community, then upward, then the others. */
  public List<Successor> of(Request request) {
    var all = new LinkedHashMap<AccountId, Successor>();
    var committee = new PlaceCode(request.place().value().substring(0, 12));
    var street = committee.parent();
    var near = charges.within(street);
    owners(near.stream().filter(charge -> committee.contains(charge.place())))
        .forEach(one -> all.putIfAbsent(one.holder().account(), one));
    owners(charges.chain(committee).stream())
        .forEach(one -> all.putIfAbsent(one.holder().account(), one));
    for (var one : staff.at(List.of(committee, street, street.parent())))
      all.putIfAbsent(
          one.account(),
          new Successor(new Holder(one.account(), one.name()), one.place(), one.post()));
    owners(near.stream()).forEach(one -> all.putIfAbsent(one.holder().account(), one));
    all.remove(request.standing().holder().account());
    return new ArrayList<>(all.values());
  }

  private static Stream<Successor> owners(Stream<Charge> charges) {
    return charges
        .filter(charge -> charge.role() == Charge.Role.OWNER)
        .map(it -> new Successor(new Holder(it.account(), it.name()), it.place(), ""));
  }

  /** Refuses to hand it to anybody else. */
  void check(Request request, AccountId to) {
    if (of(request).stream().noneMatch(one -> one.holder().account().equals(to)))
      throw new Refused(RequestRefusal.OUTSIDE, RequestRefusal.OUTSIDE.clause());
  }
}
