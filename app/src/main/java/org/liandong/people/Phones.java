package org.liandong.people;

import static org.liandong.people.db.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Phones as a way to sign in and to call somebody. */
@Service
@Transactional
public class Phones {
  private static final int SHARED_BY = 5;
  private final DSLContext sql;
  private final People people;
  private final Sealing sealing;
  private final Audit audit;
  private final Reaches reaches;

  Phones(DSLContext sql, People people, Sealing sealing, Audit audit, Reaches reaches) {
    this.sql = sql;
    this.people = people;
    this.sealing = sealing;
    this.audit = audit;
    this.reaches = reaches;
  }

  /**
   * The accounts of people with this phone, for signing in by it: a family may share one. Few, and
   * the oldest first.
   */
  @Transactional(readOnly = true)
  public List<AccountId> accountsWith(Phone phone) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.selectDistinct(PERSON.ACCOUNT)
                .from(PERSON)
                .where(PERSON.PHONE_DIGEST.in(sealing.digests(phone)))
                .and(PERSON.ACCOUNT.ne(AccountId.NONE.value()))
                .orderBy(PERSON.ACCOUNT)
                .limit(SHARED_BY)
                .fetch(row -> new AccountId(row.value1())));
  }

  /** The phones an account may sign in with, for keeping count of failures; never to be shown. */
  @Transactional(readOnly = true)
  public List<Phone> of(AccountId account) {
    if (account.equals(AccountId.NONE)) return List.of();
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.selectFrom(PERSON).where(PERSON.ACCOUNT.eq(account.value())).fetch().stream()
                .flatMap(row -> sealing.phone(row).stream())
                .distinct()
                .toList());
  }

  /** The phone itself, to call somebody; that it was shown is kept. */
  public Optional<Phone> show(Actor actor, Person.Id id) {
    var person = people.find(actor, id);
    var is = PERSON.COUNTY.eq(id.county().code()).and(PERSON.ID.eq(id.value()));
    var phone = sealing.phone(sql.fetchSingle(PERSON, is));
    if (phone.isPresent() && !person.account().equals(actor.account()))
      audit.record(actor, person.place(), "people.phone-shown", id.toString(), java.util.Map.of());
    return phone;
  }
}
