package org.liandong.people;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * A person as registered in a county. Phone and identity number are masked; the vault keeps them.
 *
 * @param account the account of this person, or {@link AccountId#NONE}
 * @param phone masked
 * @param number masked identity number
 * @param categories keys of {@code people.category}
 */
public record Person(
    Id id,
    AccountId account,
    String name,
    PlaceCode place,
    @Nullable String phone,
    @Nullable String number,
    @Nullable Integer birthYear,
    Set<String> categories) {

  public Person {
    categories = Set.copyOf(categories);
  }

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return county + "-" + value;
    }
  }
}
