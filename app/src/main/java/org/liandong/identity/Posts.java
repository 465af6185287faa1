package org.liandong.identity;

import static org.liandong.identity.db.Tables.POST;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.base.Line;
import org.liandong.base.Position;
import org.liandong.territory.Charge;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of posts. */
@Service
@Transactional(readOnly = true)
public class Posts {
  private final DSLContext sql;

  Posts(DSLContext sql) {
    this.sql = sql;
  }

  public List<Post> all() {
    return sql.selectFrom(POST)
        .orderBy(POST.ORDINAL)
        .fetch(row ->
            new Post(
                row.getKey(),
                Position.valueOf(row.getPosition()),
                Arrays.stream(row.getLevels()).map(Tier::valueOf).collect(Collectors.toSet()),
                Line.valueOf(row.getLine()),
                row.getField(),
                row.getCertificate(),
                row.getTwoCommittee(),
                row.getSource(),
                charge(row.getCharge()),
                row.getUnitAndTerm(),
                row.getLead()));
  }

  private static Charge.@Nullable Role charge(@Nullable String role) {
    return role == null ? null : Charge.Role.valueOf(role);
  }

  public Optional<Post> lookup(String key) {
    return all().stream().filter(post -> post.key().equals(key)).findFirst();
  }

  Post find(String key) {
    return lookup(key).orElseThrow(() -> Invalid.field("post", "identity.post.unknown"));
  }
}
