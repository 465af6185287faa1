package org.liandong.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Line;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.territory.Charge;

/**
 * A named post (岗位, ACT-05): which position and line it gives, where it may be, what it asks for.
 *
 * @param levels names of {@link Tier} at which the post exists
 * @param field the field of work, as in WELFARE
 * @param certificate the certificate its holder needs, or null
 * @param twoCommittee whether its holder sits in the community's two committees (两委, 003:45)
 * @param source the line of the policy texts that names it
 * @param charge the duty that comes with the post, or null
 * @param unitAndTerm whether its holder comes from a unit for a term (兼职委员, ACT-24)
 * @param lead whether its holder speaks for the lead department (牵头部门, ACT-10), one a place
 */
public record Post(
    String key,
    Position position,
    Set<Tier> levels,
    Line line,
    String field,
    @Nullable String certificate,
    boolean twoCommittee,
    String source,
    Charge.@Nullable Role charge,
    boolean unitAndTerm,
    boolean lead) {

  public Post {
    levels = Set.copyOf(levels);
  }

  public boolean fits(PlaceCode place) {
    return levels.contains(Tier.of(place));
  }
}
