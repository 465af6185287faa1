package org.liandong.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.PlaceCode;

/**
 * What is told about a person when they are registered.
 *
 * @param place where they live: a committee or a place below it
 * @param account their account, or {@link AccountId#NONE}
 */
public record Registration(
    PlaceCode place,
    AccountId account,
    String name,
    @Nullable Phone phone,
    @Nullable IdentityNumber number,
    @Nullable Integer birthYear,
    Set<String> categories) {

  public Registration {
    categories = Set.copyOf(categories);
  }

  /** Somebody known by name and phone only. */
  public static Registration of(
      PlaceCode place, AccountId account, String name, @Nullable Phone phone) {
    return new Registration(place, account, name, phone, null, null, Set.of());
  }
}
