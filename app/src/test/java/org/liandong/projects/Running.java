package org.liandong.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liandong.As;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.inbox.Inbox;
import org.liandong.ledger.Source;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A project under way at 关上社区, and officers who hold their posts in the database. */
final class Running {
  final Pilot pilot;
  final Scheme.Id scheme;
  final Project.Id id;
  private final JdbcTemplate sql;
  private final Inbox inbox;
  private final Reaches reaches;
  private final PlatformTransactionManager transactions;

  Running(ApplicationContext platform, String begin) {
    pilot = new Pilot(platform, begin);
    sql = platform.getBean(JdbcTemplate.class);
    inbox = platform.getBean(Inbox.class);
    reaches = platform.getBean(Reaches.class);
    transactions = platform.getBean(PlatformTransactionManager.class);
    scheme = pilot.call("530111", Scheme.Kind.VENTURE, 0);
    id = approved();
    pilot.at(() -> {
      pilot.projects.start(id, "合同生效");
      return null;
    });
  }

  /** One more, approved only. */
  Project.Id approved() {
    var made = pilot.open(Pilot.worker(), scheme, Pilot.COMMUNITY);
    pilot.write(Pilot.worker(), made, pilot.sound(made, 80_000));
    pilot.submit(Pilot.worker(), made, "同一批老人，内容不同");
    agree(made);
    return made;
  }

  /** Its district's half comes from somebody else now. */
  void paidBy(String payer) {
    var content = pilot.drafts.content(pilot.project(id));
    var budget = content.budget();
    var half = budget.funding().getFirst().amount();
    var funding =
        List.of(
            new Project.Funding(Source.SOCIAL, payer, half),
            new Project.Funding(Source.FISCAL_CITY, "市民政局（示例）", half));
    pilot.at(() -> {
      var changed = new Content.Budget(budget.lines(), funding, budget.asked());
      pilot.projects.change(Pilot.worker(), id, changed, "换了出资方（示例）");
      return null;
    });
  }

  /** Its community, street and county are for it. */
  void agree(Project.Id made) {
    var other = As.actor("钱某", Position.COMMUNITY_WORKER, Pilot.COMMUNITY.value());
    pilot.agree(other, made, "community");
    pilot.agree(Pilot.street(), made, "street");
    pilot.agree(Pilot.county(), made, "county");
  }

  /** The actor holds the post of the hat worn, since long ago. */
  Actor seated(Actor actor) {
    As.known(sql, actor);
    var place = actor.hat().place().value();
    sql.update(
        "insert into identity.appointment (county, id, account, position, place, line, post, since,"
            + " at, by_account, by_hat) values (?, ?, ?, ?, ?, 'GENERAL', (select key from"
            + " identity.post where position = ? order by key limit 1), ?, now(), ?, ?)",
        place.length() < 6 ? "000000" : place.substring(0, 6),
        UUID.randomUUID(),
        actor.account().value(),
        actor.hat().position().name(),
        place,
        actor.hat().position().name(),
        LocalDate.of(2020, 1, 1),
        actor.account().value(),
        actor.hat().id());
    return actor;
  }

  /** How often the account was told this. */
  int told(Actor actor, String key) {
    var found =
        reaches.within(
            Reach.of(actor),
            () ->
                new TransactionTemplate(transactions)
                    .execute(_ -> inbox.messages(actor, null, 50)));
    return (int)
        java.util.Objects.requireNonNull(found).rows().stream()
            .filter(message -> message.key().equals(key))
            .count();
  }
}
