package org.liandong;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.CountyId;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Book;
import org.liandong.ledger.Books;
import org.liandong.ledger.BudgetLine;
import org.liandong.ledger.Funds;
import org.liandong.ledger.Source;
import org.liandong.ledger.Unit;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Period;
import org.liandong.purchases.Action;
import org.liandong.purchases.OfficeTasks;
import org.liandong.purchases.Provider;
import org.liandong.purchases.Providers;
import org.liandong.purchases.Purchase;
import org.liandong.purchases.Purchases;
import org.liandong.purchases.Supports;
import org.springframework.context.ApplicationContext;

/** Purchases of a community with the money that pays them, for routes and tests. */
public final class PurchaseSamples {
  private PurchaseSamples() {}

  static void add(Map<String, RouteSamples.Sample> samples) {
    samples.put("purchase", platform -> plan(platform).toString());
    samples.put("open-purchase", PurchaseSamples::announced);
    samples.put("provider", platform -> World.COUNTY + "-" + provider(platform, World.COMMITTEE));
    samples.put("office-task", PurchaseSamples::task);
    samples.put("support", PurchaseSamples::support);
  }

  private static Purchase.Id plan(ApplicationContext platform) {
    return platform
        .getBean(Purchases.class)
        .plan(Actor.PLATFORM, World.COMMITTEE, plan("tender", "", "", "10000.00", null));
  }

  private static String announced(ApplicationContext platform) {
    var purchases = platform.getBean(Purchases.class);
    var id = plan(platform);
    purchases.step(Actor.PLATFORM, id, 1, paid(platform, World.COMMITTEE, 2026, "50000"));
    purchases.step(Actor.PLATFORM, id, 2, new Action.Announce(""));
    return id.toString();
  }

  private static String task(ApplicationContext platform) {
    var name = "路线 " + UUID.randomUUID();
    return platform
        .getBean(OfficeTasks.class)
        .add(Actor.PLATFORM, World.COMMITTEE, "社区服务科", name)
        .toString();
  }

  private static String support(ApplicationContext platform) {
    var provider = provider(platform, World.COMMITTEE);
    var asked =
        new Supports.Asked(
            World.COMMITTEE, provider, 2026, "elderly", "场地", Money.yuan(100), UUID.randomUUID());
    CountyId id = platform.getBean(Supports.class).ask(Actor.PLATFORM, asked);
    return id.toString();
  }

  /** The county takes the pack whose catalogue has both lists. */
  public static void adopt(ApplicationContext platform) {
    var today = LocalDate.now(org.liandong.base.WorkingDays.ZONE);
    platform
        .getBean(Adoptions.class)
        .adoptLatest(Actor.PLATFORM, World.COUNTY, "nanjing", new Period(today, null), "测试（示例）");
  }

  /** A provider founded long ago, without any qualification. */
  public static UUID provider(ApplicationContext platform, PlaceCode place) {
    var draft =
        new Provider.Draft(
            place,
            "承接单位 " + UUID.randomUUID() + "（示例）",
            Provider.Kind.SERVICE,
            "",
            LocalDate.of(2015, 1, 1));
    return platform.getBean(Providers.class).add(Actor.PLATFORM, draft);
  }

  public static Purchase.Plan plan(
      String method, String item, String reason, String amount, @Nullable UUID above) {
    return new Purchase.Plan(
        "区民政局",
        "社区养老服务（示例）",
        "为老人送餐",
        item,
        "elderly",
        2026,
        method,
        "",
        reason,
        Money.parse(amount),
        true,
        above,
        UUID.randomUUID());
  }

  /** A line of a new fund with money granted to it. */
  public static Action.Budget paid(
      ApplicationContext platform, PlaceCode place, int year, String yuan) {
    var amount = Amount.parse(Unit.MONEY, yuan);
    var books = platform.getBean(Books.class);
    var funds = platform.getBean(Funds.class);
    var name = "购买服务资金 " + UUID.randomUUID();
    var book =
        books.open(
            Actor.PLATFORM, new Book.Opening(place, name, Unit.MONEY, "", "", UUID.randomUUID()));
    var parts = Map.of(Source.FISCAL_DISTRICT, amount);
    funds.receive(
        Actor.PLATFORM, book, new Funds.Receipt(amount, parts, "", false, "x", UUID.randomUUID()));
    var line = books.add(Actor.PLATFORM, book, new BudgetLine.Opening(year, "A", "购买服务", "", null));
    funds.grant(Actor.PLATFORM, book, line, amount, new Funds.Said("x", UUID.randomUUID()));
    return new Action.Budget(book, line);
  }
}
