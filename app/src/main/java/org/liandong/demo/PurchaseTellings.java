package org.liandong.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Book;
import org.liandong.ledger.Books;
import org.liandong.ledger.BudgetLine;
import org.liandong.ledger.Funds;
import org.liandong.ledger.Source;
import org.liandong.ledger.Unit;
import org.liandong.platform.Moment;
import org.liandong.purchases.Action;
import org.liandong.purchases.Coverage;
import org.liandong.purchases.Households;
import org.liandong.purchases.OfficeTasks;
import org.liandong.purchases.Purchase;
import org.liandong.purchases.Reports;
import org.liandong.purchases.Supports;
import org.springframework.stereotype.Component;

/** Services that the county buys: each at another stage, one of them passed on by a hub. */
@Component
class PurchaseTellings {
  private static final String CHAPTER = "purchases";
  private static final PlaceCode COUNTY = new PlaceCode("530111");
  private final PurchaseActs acts;
  private final Books books;
  private final Funds funds;
  private final Reports reports;
  private final Households households;
  private final OfficeTasks tasks;
  private final Supports supports;
  private final Coverage coverage;
  private final Players players;
  private final Once once;

  PurchaseTellings(
      PurchaseActs acts,
      Books books,
      Funds funds,
      Reports reports,
      Households households,
      OfficeTasks tasks,
      Supports supports,
      Coverage coverage,
      Players players,
      Once once) {
    this.acts = acts;
    this.books = books;
    this.funds = funds;
    this.reports = reports;
    this.households = households;
    this.tasks = tasks;
    this.supports = supports;
    this.coverage = coverage;
    this.players = players;
    this.once = once;
  }

  void tell(Tellings.Stage stage) {
    once.tell(CHAPTER, stage, () -> tellAll(stage));
  }

  private boolean tellAll(Tellings.Stage stage) {
    var buyer = players.actor(stage.person("county"));
    var scene = new PurchaseActs.Scene(buyer, stage, budget(stage));
    var social = acts.provider(scene, "春城社工服务中心（示例）", "SERVICE", "organisation");
    var hub = acts.provider(scene, "官渡区社会组织联合会（示例）", "HUB", "");
    var wing = acts.provider(scene, "滇翼助老服务社（示例）", "SERVICE", "");
    var elders = elders(scene, social);
    passedOn(scene, hub, wing);
    var tender =
        acts.plan(scene, "-24d 09:00", "残疾人居家康复服务（示例）", "tender", "disabled", "86000", null);
    acts.announce(scene, "-20d 10:00", tender);
    acts.offer(scene, "-15d 10:00", tender, social, "85000");
    acts.offer(scene, "-14d 15:00", tender, wing, "79800");
    var grant = acts.plan(scene, "-12d 09:30", "社区青少年阅读角（示例）", "grant", "school", "18000", null);
    acts.budget(scene, "-11d 09:00", grant);
    acts.plan(scene, "-3d 14:00", "困难家庭冬季探访（示例）", "tender", "hardship", "42000", null);
    beside(scene, elders, social);
    return true;
  }

  private Action.Budget budget(Tellings.Stage stage) {
    var finance = players.actor(stage.person("finance"));
    return Moment.at(
        When.of("-146d 09:00", stage.now()),
        () -> {
          var name = "官渡区政府购买服务资金（示例）";
          var opening =
              new Book.Opening(COUNTY, name, Unit.MONEY, "政府购买服务（示例）", "", UUID.randomUUID());
          var book = books.open(finance, opening);
          books.publish(finance, book);
          var sum = Amount.parse(Unit.MONEY, "700000.00");
          var parts = Map.of(Source.FISCAL_DISTRICT, sum);
          funds.receive(
              finance,
              book,
              new Funds.Receipt(sum, parts, "", false, "年度购买服务预算（示例）", UUID.randomUUID()));
          var year = LocalDate.ofInstant(stage.now(), WorkingDays.ZONE).getYear();
          var opened = new BudgetLine.Opening(year, "G01", "社会工作服务购买", "", null);
          var line = books.add(finance, book, opened);
          funds.grant(finance, book, line, sum, new Funds.Said("年度预算（示例）", UUID.randomUUID()));
          return new Action.Budget(book, line);
        });
  }

  /** Contracted without competing, two reports filed, households served, the next report late. */
  private Purchase.Id elders(PurchaseActs.Scene scene, UUID social) {
    var id = acts.plan(scene, "-140d 09:00", "独居老人助餐服务（示例）", "directed", "elderly", "160000", null);
    acts.announce(scene, "-138d 10:00", id);
    acts.offer(scene, "-136d 10:00", id, social, "156000");
    acts.contract(scene, "-135d 10:00", id, "官购 2026-01（示例）", "156000", 12);
    var buyer = scene.buyer();
    acts.at(
        scene,
        "-120d 10:00",
        () -> {
          var full = new Households.Shares(Money.yuan(600), Money.yuan(300), Money.ZERO);
          var part = new Households.Shares(Money.yuan(400), Money.ZERO, Money.yuan(500));
          households.add(buyer, id, household("朱玉珍（示例）", Households.Kind.LONE, true, full));
          households.add(buyer, id, household("冯建国（示例）", Households.Kind.ELDERLY, false, part));
        });
    acts.at(
        scene,
        "-40d 10:00",
        () -> {
          var sheet = new Reports.Sheet(Money.yuan(62_400), Money.parse("58210.50"), "餐费、配送和人员");
          reports.file(buyer, id, 1, sheet);
        });
    return id;
  }

  private static Households.Household household(
      String name, Households.Kind kind, boolean poor, Households.Shares shares) {
    return new Households.Household(name, kind, poor, Money.yuan(900), shares);
  }

  /** Bought from a hub, which passes most of it on. */
  private void passedOn(PurchaseActs.Scene scene, UUID hub, UUID wing) {
    var whole =
        acts.plan(scene, "-100d 09:00", "社区社会组织培育（示例）", "agreement", "governance", "120000", null);
    acts.announce(scene, "-99d 10:00", whole);
    acts.offer(scene, "-97d 10:00", whole, hub, "120000");
    acts.contract(scene, "-96d 10:00", whole, "官购 2026-02（示例）", "120000", 12);
    var part =
        acts.plan(scene, "-80d 09:00", "社区社会组织实务辅导（示例）", "directed", "governance", "84000", whole);
    acts.announce(scene, "-79d 10:00", part);
    acts.offer(scene, "-78d 10:00", part, wing, "84000");
    acts.contract(scene, "-77d 10:00", part, "官购 2026-02-1（示例）", "84000", 6);
  }

  /** Tasks to hand over, support for organisations, needs that were collected. */
  private void beside(PurchaseActs.Scene scene, Purchase.Id elders, UUID social) {
    Actor buyer = scene.buyer();
    acts.at(
        scene,
        "-60d 09:00",
        () -> {
          var visit = tasks.add(buyer, COUNTY, "养老服务科（示例）", "独居老人日常探访");
          tasks.mark(buyer, visit, OfficeTasks.State.TRANSFERABLE, "");
          tasks.transfer(buyer, visit, elders);
          var check = tasks.add(buyer, COUNTY, "社会救助科（示例）", "低保入户核查");
          tasks.mark(buyer, check, OfficeTasks.State.KEEP, "涉及行政确认，须由机关办理");
          var stats = tasks.add(buyer, COUNTY, "社会组织科（示例）", "社会组织年报材料辅导");
          tasks.mark(buyer, stats, OfficeTasks.State.TRANSFERABLE, "");
          tasks.add(buyer, COUNTY, "社会事务科（示例）", "殡葬惠民政策宣传");
          for (var need : new String[] {"楼道缺扶手", "想要放学后的作业辅导", "老人吃饭不方便"})
            coverage.note(buyer, COUNTY, need, "社区听证会（示例）");
          var asked =
              new Supports.Asked(
                  COUNTY,
                  social,
                  2026,
                  "elderly",
                  "购置助餐保温设备（示例）",
                  Money.yuan(20_000),
                  UUID.randomUUID());
          supports.decide(buyer, supports.ask(buyer, asked), Money.yuan(15_000), "");
        });
  }
}
