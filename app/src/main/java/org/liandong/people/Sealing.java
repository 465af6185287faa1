package org.liandong.people;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.liandong.people.db.Tables.PERSON;
import static org.liandong.people.db.Tables.PERSON_CATEGORY;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.people.db.tables.records.PersonRecord;
import org.springframework.stereotype.Component;

/** Puts phones and identity numbers into rows and takes them out: the only place that does. */
@Component
class Sealing {
  static final Field<Set<String>> CATEGORIES =
      multiset(
              select(PERSON_CATEGORY.CATEGORY)
                  .from(PERSON_CATEGORY)
                  .where(PERSON_CATEGORY.COUNTY.eq(PERSON.COUNTY))
                  .and(PERSON_CATEGORY.PERSON.eq(PERSON.ID)))
          .as("categories")
          .convertFrom(rows -> new HashSet<>(rows.getValues(PERSON_CATEGORY.CATEGORY)));

  private final Vault vault;

  Sealing(Vault vault) {
    this.vault = vault;
  }

  /** Seals a phone into the row; both values of the row are then sealed by the newest key. */
  void phone(PersonRecord row, @Nullable Phone phone) {
    reseal(row);
    row.setPhone(phone == null ? null : vault.seal(phone.plain(), bound(row, "phone")));
    row.setPhoneDigest(phone == null ? null : vault.digest("phone", phone.plain()));
  }

  void number(PersonRecord row, @Nullable IdentityNumber number) {
    reseal(row);
    row.setNumber(number == null ? null : vault.seal(number.plain(), bound(row, "number")));
    row.setNumberDigest(number == null ? null : vault.digest("number", number.plain()));
  }

  /** Seals anew what an older key sealed. */
  void reseal(PersonRecord row) {
    if (Integer.valueOf(vault.version()).equals(row.getKeyVersion())) return;
    var phone = phone(row);
    var number = number(row);
    row.setKeyVersion(vault.version());
    phone.ifPresent(known -> phone(row, known));
    number.ifPresent(known -> number(row, known));
  }

  int version() {
    return vault.version();
  }

  Optional<Phone> phone(PersonRecord row) {
    return Optional.ofNullable(row.getPhone())
        .flatMap(sealed -> Phone.read(vault.open(sealed, bound(row, "phone"))));
  }

  Optional<IdentityNumber> number(PersonRecord row) {
    return Optional.ofNullable(row.getNumber())
        .flatMap(sealed -> IdentityNumber.read(vault.open(sealed, bound(row, "number"))));
  }

  private static String bound(PersonRecord row, String column) {
    return row.getCounty() + "/" + row.getId() + "/" + column;
  }

  List<byte[]> digests(Phone phone) {
    return vault.digests("phone", phone.plain());
  }

  List<byte[]> digests(IdentityNumber number) {
    return vault.digests("number", number.plain());
  }

  /**
   * A whole identity number or phone is looked up by its digest, anything else is part of a name.
   */
  Condition matches(String words) {
    var number = IdentityNumber.read(words);
    if (number.isPresent()) return PERSON.NUMBER_DIGEST.in(digests(number.get()));
    return Phone.read(words)
        .map(phone -> (Condition) PERSON.PHONE_DIGEST.in(digests(phone)))
        .orElseGet(() -> PERSON.NAME.contains(words));
  }

  Person person(PersonRecord row, Set<String> categories) {
    return new Person(
        new Person.Id(new County(row.getCounty()), row.getId()),
        new AccountId(row.getAccount()),
        row.getName(),
        new PlaceCode(row.getPlace()),
        phone(row).map(Phone::masked).orElse(null),
        number(row).map(IdentityNumber::masked).orElse(null),
        row.getBirthYear(),
        categories);
  }
}
