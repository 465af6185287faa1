package org.liandong.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where amounts of one source and one purpose stand in a book. Named by what it is: the same words
 * are the same account.
 *
 * @param earmark the purpose; empty for none
 * @param line what it was granted to; null for what was not
 * @param project the project of the line
 * @param claim the commitment or payment it is reserved for; null for all others
 */
public record Account(
    Role role,
    Source source,
    String earmark,
    @Nullable UUID line,
    @Nullable UUID project,
    @Nullable UUID claim) {

  public static Account origin(Source source, String earmark) {
    return new Account(Role.ORIGIN, source, earmark, null, null, null);
  }

  public static Account free(Source source, String earmark) {
    return new Account(Role.FREE, source, earmark, null, null, null);
  }

  public static Account granted(BudgetLine line, Source source) {
    return of(Role.GRANTED, line, source, null);
  }

  public static Account reserved(BudgetLine line, Source source, UUID claim) {
    return of(Role.RESERVED, line, source, claim);
  }

  public static Account spent(BudgetLine line, Source source) {
    return of(Role.SPENT, line, source, null);
  }

  private static Account of(Role role, BudgetLine line, Source source, @Nullable UUID claim) {
    return new Account(role, source, line.earmark(), line.id(), line.project(), claim);
  }

  /** Its key in a book, made from its name, so that two who need it at once mean the same row. */
  UUID id(Book.Id book) {
    var name =
        String.join(
            "/",
            book.toString(),
            role.name(),
            source.name(),
            Objects.toString(line, ""),
            Objects.toString(claim, ""),
            earmark);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
