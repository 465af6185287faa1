package org.liandong.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.springframework.stereotype.Component;

/** What a post asks of whoever is to hold it: level, term, certificate, a seat for grid owners. */
@Component
class Qualification {
  private static final Refused.Clause UNIT_AND_TERM =
      new Refused.Clause("吸纳有影响力的驻社区单位党组织负责人以“兼职委员”身份", "官渡区 003:107");
  private final Posts posts;
  private final HatQueries hats;
  private final Leads leads;
  private final Clock clock;

  Qualification(Posts posts, HatQueries hats, Leads leads, Clock clock) {
    this.posts = posts;
    this.hats = hats;
    this.leads = leads;
    this.clock = clock;
  }

  void require(Post post, Nomination given) {
    if (!post.fits(given.place())) throw new Refused(IdentityRefusal.PLACE_DOES_NOT_FIT);
    if (given.until() != null && given.until().isBefore(given.since()))
      throw new Refused(IdentityRefusal.ENDS_BEFORE_IT_BEGINS);
    if (post.certificate() != null && given.paper().certificate() == null)
      throw new Refused(IdentityRefusal.CERTIFICATE_MISSING);
    if (post.unitAndTerm() && (given.paper().unit() == null || given.until() == null))
      throw new Refused(IdentityRefusal.UNIT_AND_TERM, UNIT_AND_TERM);
    if (post.lead()) leads.require(given);
    var held = hats.active(given.account(), LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE));
    if (held.stream()
        .anyMatch(hat -> hat.post().equals(post.key()) && hat.place().equals(given.place())))
      throw new Refused(IdentityRefusal.ALREADY_HOLDS);
    if (post.position() == Position.GRID_OWNER && !seated(held, given.place()))
      throw new Refused(IdentityRefusal.NOT_TWO_COMMITTEE, GridOwner.CLAUSE);
  }

  private boolean seated(List<Appointment> held, PlaceCode grid) {
    var seats =
        posts.all().stream().filter(Post::twoCommittee).map(Post::key).collect(Collectors.toSet());
    return GridOwner.eligible(
        held.stream().filter(hat -> seats.contains(hat.post())).map(Appointment::place).toList(),
        grid);
  }
}
