package org.liandong.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.notices.Objections;
import org.liandong.notices.Postings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what notices came to for the gates that were handed to them. It looks at how they stand,
 * not at what was told: taken twice, late or out of order, it is the same.
 */
@Service
@Transactional
public class NoticeResults {
  private final Procedures procedures;
  private final ReferralRows rows;
  private final Referred referred;
  private final Notices notices;
  private final Objections objections;
  private final Postings postings;
  private final Clock clock;

  NoticeResults(
      Procedures procedures,
      ReferralRows rows,
      Referred referred,
      Notices notices,
      Objections objections,
      Postings postings,
      Clock clock) {
    this.procedures = procedures;
    this.rows = rows;
    this.referred = referred;
    this.notices = notices;
    this.objections = objections;
    this.postings = postings;
    this.clock = clock;
  }

  /** The notice was extended, objected to, answered or closed. */
  public void take(Notice.Id id) {
    var referral = rows.find(Referral.Kind.NOTICE, id.county(), id.value()).orElse(null);
    if (referral == null || !referred.waiting(referral)) return;
    objected(referral);
    var notice = notices.find(Actor.PLATFORM, id);
    if (!last(referral) || notice.ends() == null) return;
    extended(referral, notice);
    if (Hands.good(notice.outcome()) && over(notice.ends())) closed(referral, photos(notice));
  }

  /** An earlier step, heard late, stands at its own day: the news of the closing will come. */
  private boolean over(LocalDate ends) {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE)).isAfter(ends);
  }

  /** Each objection and each answer once, in the order in which they came. */
  private void objected(Referral referral) {
    var told = told(referral);
    for (int i = seen(referral).size(); i < told.size(); i++)
      referred.act(referral, new Act.Objected(referral.gate(), ""), List.of());
    var seen = seen(referral);
    var answered = Posters.answered(facts(referral));
    for (int i = 0; i < told.size(); i++)
      if (told.get(i).reply() != null && !answered.contains(seen.get(i).nr()))
        referred.act(referral, new Act.Replied(referral.gate(), seen.get(i).nr(), ""), List.of());
  }

  private List<Notice.Objection> told(Referral referral) {
    var told = new ArrayList<Notice.Objection>();
    for (var each : rows.of(referral.procedure()))
      if (each.at(referral.gate(), referral.round()))
        told.addAll(objections.of(Actor.PLATFORM, each.notice()));
    return told;
  }

  private List<Fact> seen(Referral referral) {
    return Posters.objections(facts(referral)).toList();
  }

  private List<Fact> facts(Referral referral) {
    return procedures.progress(Actor.PLATFORM, referral.procedure()).facts(referral.gate());
  }

  private boolean last(Referral referral) {
    return rows.of(referral.procedure()).stream()
        .filter(it -> it.at(referral.gate(), referral.round()))
        .reduce((_, later) -> later)
        .filter(referral::equals)
        .isPresent();
  }

  private void extended(Referral referral, Notice notice) {
    var posting = Referrals.posting(notice);
    var hung = Posters.posting(facts(referral));
    if (hung.filter(it -> !it.until().isBefore(posting.until())).isEmpty())
      referred.act(referral, new Act.Posted(referral.gate(), posting, ""), List.of());
  }

  /** Without a photo of the sheet the gate stays open, and its clerk hears of it by the gate. */
  private void closed(Referral referral, List<UUID> photos) {
    boolean shown = facts(referral).stream().anyMatch(fact -> fact.papers() > 0);
    if (photos.isEmpty() && !shown) return;
    referred.act(referral, new Act.Closed(referral.gate(), ""), photos);
  }

  private List<UUID> photos(Notice notice) {
    return postings.of(Actor.PLATFORM, notice.id()).stream()
        .map(Notice.Posting::photo)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
