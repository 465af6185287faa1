package org.liandong.disputes;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.liandong.identity.Account;
import org.liandong.identity.Accounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** At the table: invite, speak, propose a text, sign it or not (NEJ-05). */
@Service
@Transactional
public class Mediation {
  private final DisputeRows rows;
  private final DisputesReading reading;
  private final Steps steps;
  private final Accounts accounts;
  private final Clock clock;

  Mediation(
      DisputeRows rows, DisputesReading reading, Steps steps, Accounts accounts, Clock clock) {
    this.rows = rows;
    this.reading = reading;
    this.steps = steps;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Brings another side to the table; signatures under the text there are void.
   *
   * @param name the full name
   * @param way the sign-in name or phone of a resident; empty for somebody without an account
   */
  public void invite(Actor actor, Dispute.Id id, int version, String name, String way) {
    var dispute = steps.mediator(actor, steps.fresh(actor, id, version));
    var account = way.isEmpty() ? null : account(actor, way, name);
    var parties = reading.parties(id);
    if (account != null && account.equals(actor.account()))
      throw new Refused(DisputeRefusal.PARTIAL);
    if (parties.stream().anyMatch(party -> same(party, account, name)))
      throw new Refused(DisputeRefusal.INVITED_ALREADY);
    steps.take(actor, dispute, new Action.Invite(name));
    rows.add(id, new Party(parties.size() + 1, account, name), clock.instant());
  }

  private AccountId account(Actor actor, String way, String name) {
    return accounts
        .known(actor, way, name)
        .map(Account::id)
        .orElseThrow(() -> Invalid.field("way", "disputes.party.unknown"));
  }

  private static boolean same(Party party, @Nullable AccountId account, String name) {
    return account == null
        ? party.account() == null && party.name().equals(name)
        : account.equals(party.account());
  }

  /** Words for everyone at the table, from a party or the mediator. */
  public void say(Actor actor, Dispute.Id id, String words) {
    var dispute = steps.locked(actor, id);
    if (!dispute.mediatedBy(actor) && party(actor, dispute).isEmpty())
      throw new Refused(DisputeRefusal.NOT_A_PARTY);
    steps.take(actor, dispute, new Action.Say(words));
  }

  /** Puts a text on the table; what was signed before is void. */
  public void propose(Actor actor, Dispute.Id id, int version, String words) {
    var dispute = steps.mediator(actor, steps.fresh(actor, id, version));
    if (reading.parties(id).size() < 2) throw new Refused(DisputeRefusal.ONE_SIDE);
    steps.take(actor, dispute, new Action.Propose(words));
    int nr = dispute.standing().agreement() + 1;
    rows.text(actor, id, new Table.Text(nr, clock.instant(), actor.name(), words));
  }

  /**
   * A party signs the text it has read; the last signature closes the dispute by agreement.
   *
   * @param text its number
   */
  public void confirm(Actor actor, Dispute.Id id, int text) {
    var dispute = steps.locked(actor, id);
    sign(actor, dispute, text, own(actor, dispute), false);
  }

  /** A party does not sign: the text is off the table. */
  public void reject(Actor actor, Dispute.Id id, int text, String words) {
    var dispute = steps.locked(actor, id);
    var party = own(actor, dispute);
    check(dispute, text);
    steps.take(actor, dispute, new Action.Reject(words));
    rows.sign(actor, id, signature(actor, text, party, false, false));
  }

  /** The mediator saw a party without an account sign the same text by hand. */
  public void sawSigned(Actor actor, Dispute.Id id, int text, int party) {
    var dispute = steps.mediator(actor, steps.locked(actor, id));
    var signing =
        reading.parties(id).stream()
            .filter(one -> one.nr() == party)
            .findFirst()
            .orElseThrow(() -> new Refused(DisputeRefusal.NOT_A_PARTY));
    if (signing.account() != null) throw new Refused(DisputeRefusal.SIGNS_IN_PERSON);
    sign(actor, dispute, text, signing, true);
  }

  private void sign(Actor actor, Dispute dispute, int text, Party party, boolean paper) {
    check(dispute, text);
    var table = reading.table(dispute.id());
    if (table.signature(party).isPresent()) throw new Refused(DisputeRefusal.TWICE);
    var words = paper ? party.name() : "";
    steps.take(actor, dispute, new Action.Confirm(table.onlyMissing(party), words));
    rows.sign(actor, dispute.id(), signature(actor, text, party, true, paper));
  }

  private Table.Signature signature(
      Actor actor, int text, Party party, boolean agreed, boolean paper) {
    var now = clock.instant();
    return new Table.Signature(
        text, party.nr(), agreed, now, actor.name(), Steps.behalf(actor), paper);
  }

  private static void check(Dispute dispute, int text) {
    if (dispute.stage() != Stage.PROPOSED) throw new Refused(DisputeRefusal.WRONG_STAGE);
    if (dispute.standing().agreement() != text) throw new Refused(DisputeRefusal.OTHER_TEXT);
  }

  private Party own(Actor actor, Dispute dispute) {
    return party(actor, dispute).orElseThrow(() -> new Refused(DisputeRefusal.NOT_A_PARTY));
  }

  private Optional<Party> party(Actor actor, Dispute dispute) {
    return reading.parties(dispute.id()).stream()
        .filter(party -> actor.self().equals(party.account()))
        .findFirst();
  }
}
