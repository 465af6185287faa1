package org.liandong.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Moment;
import org.liandong.purchases.Action;
import org.liandong.purchases.Offer;
import org.liandong.purchases.Provider;
import org.liandong.purchases.Providers;
import org.liandong.purchases.Purchase;
import org.liandong.purchases.Purchases;
import org.springframework.stereotype.Component;

/** What is done with a purchase in its story, each act at its moment. */
@Component
class PurchaseActs {
  private static final PlaceCode PLACE = new PlaceCode("530111");
  private static final County COUNTY = new County("530111");
  private final Purchases purchases;
  private final Providers providers;

  PurchaseActs(Purchases purchases, Providers providers) {
    this.purchases = purchases;
    this.providers = providers;
  }

  /** Who buys, when, and the line that pays. */
  record Scene(Actor buyer, Tellings.Stage stage, Action.Budget line) {}

  void at(Scene scene, String moment, Runnable act) {
    Moment.at(
        When.of(moment, scene.stage().now()),
        () -> {
          act.run();
          return true;
        });
  }

  /**
   * A provider with a qualification that is valid today.
   *
   * @param person who signs in for it, or empty
   */
  UUID provider(Scene scene, String name, String kind, String person) {
    return Moment.at(
        When.of("-145d 09:00", scene.stage().now()),
        () -> {
          var founded = LocalDate.of(2016, 5, 20);
          var draft = new Provider.Draft(PLACE, name, Provider.Kind.valueOf(kind), "", founded);
          var id = providers.add(scene.buyer(), draft);
          var today = LocalDate.ofInstant(scene.stage().now(), WorkingDays.ZONE);
          var proof =
              new Provider.Qualification(
                  "社会组织等级评估 4A（示例）", "示例-" + kind, today.minusYears(2), today.plusYears(1));
          providers.qualify(scene.buyer(), COUNTY, id, proof);
          if (!person.isEmpty())
            providers.let(scene.buyer(), COUNTY, id, scene.stage().person(person));
          var benefit =
              new Provider.Benefit(
                  Provider.Benefit.Sort.TAX_RELIEF,
                  today.getYear(),
                  Money.yuan(3_200),
                  "非营利组织免税资格（示例）");
          if (kind.equals("SERVICE")) providers.grant(scene.buyer(), COUNTY, id, benefit);
          return id;
        });
  }

  Purchase.Id plan(
      Scene scene,
      String moment,
      String name,
      String method,
      String field,
      String yuan,
      Purchase.@Nullable Id above) {
    var at = When.of(moment, scene.stage().now());
    var competes = method.equals("tender") || method.equals("grant");
    var plan =
        new Purchase.Plan(
            "官渡区民政局（示例）",
            name,
            "服务对象、内容和验收标准见采购需求；按季度提交财务报告（示例）",
            "",
            field,
            LocalDate.ofInstant(scene.stage().now(), WorkingDays.ZONE).getYear(),
            method,
            "",
            competes ? "" : "本区只有一家单位具备这项服务的资质和站点（示例）",
            Money.parse(yuan),
            true,
            above == null ? null : above.value(),
            UUID.randomUUID());
    return Moment.at(at, () -> purchases.plan(scene.buyer(), PLACE, plan));
  }

  void budget(Scene scene, String moment, Purchase.Id id) {
    step(scene, moment, id, scene.line());
  }

  void announce(Scene scene, String moment, Purchase.Id id) {
    budget(scene, moment, id);
    step(scene, moment, id, new Action.Announce("公告（示例）"));
  }

  void offer(Scene scene, String moment, Purchase.Id id, UUID provider, String yuan) {
    var draft = new Offer.Draft(provider, Money.parse(yuan), "");
    at(scene, moment, () -> purchases.offer(scene.buyer(), id, draft));
  }

  void contract(
      Scene scene, String moment, Purchase.Id id, String number, String yuan, int months) {
    step(scene, moment, id, new Action.Select(1, "报价和方案符合要求（示例）"));
    var starts = LocalDate.ofInstant(When.of(moment, scene.stage().now()), WorkingDays.ZONE);
    var ends = starts.plusMonths(months).minusDays(1);
    step(scene, moment, id, new Action.Contract(number, Money.parse(yuan), starts, ends));
  }

  private void step(Scene scene, String moment, Purchase.Id id, Action action) {
    at(
        scene,
        moment,
        () -> {
          int version = purchases.find(scene.buyer(), id).standing().version();
          purchases.step(scene.buyer(), id, version, action);
        });
  }
}
