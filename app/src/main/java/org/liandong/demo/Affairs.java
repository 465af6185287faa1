package org.liandong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Moment;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.procedures.Beginning;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.Progress;
import org.liandong.procedures.Routes;
import org.liandong.procedures.Stage;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Tells what the community decides in procedures, each up to the step it waits at, from {@code
 * demo/affairs.yaml}; told again after an interruption it goes on where it stopped.
 */
@Component
class Affairs {
  static final PlaceCode COUNTY = new PlaceCode("530111");
  static final PlaceCode COMMITTEE = new PlaceCode("530111001001");
  private static final String BORROWED = "packs/gansu/routes/five-levels.yaml";
  private final Procedures procedures;
  private final Routes routes;
  private final AffairActs acts;
  private final Players players;
  private final Reaches reaches;

  /**
   * One of them.
   *
   * @param until the step it waits at, or {@code done}, {@code rejected}, {@code withdrawn}
   */
  record Affair(
      String route,
      String who,
      String begin,
      String until,
      @Nullable String kind,
      @Nullable Long amount,
      String title,
      String words) {}

  /**
   * How far one is told.
   *
   * @param after when the last thing happened
   * @param now of the first start
   * @param owner who began it
   * @param against whether it is voted down next
   */
  record Told(Instant after, Instant now, String owner, boolean against) {}

  Affairs(Procedures procedures, Routes routes, AffairActs acts, Players players, Reaches reaches) {
    this.procedures = procedures;
    this.routes = routes;
    this.acts = acts;
    this.players = players;
    this.reaches = reaches;
  }

  void tell(Tellings.Stage stage) {
    borrow(stage);
    for (var affair : read()) tell(affair, stage);
  }

  /** The county takes Gansu's five levels as a route of its own, as the editor would. */
  private void borrow(Tellings.Stage stage) {
    var at = When.of("-149d 09:00", stage.now());
    reaches.within(
        Reach.EVERYTHING,
        () ->
            Moment.at(
                at,
                () -> {
                  var known =
                      routes.holding(COUNTY).stream()
                          .anyMatch(held -> held.route().key().equals("applications.five-levels"));
                  var day = LocalDate.ofInstant(at, WorkingDays.ZONE);
                  if (!known)
                    routes.adopt(Actor.PLATFORM, COUNTY, text(), day, "演示：借用甘肃程序 demonstration");
                  return known;
                }));
  }

  private static String text() {
    try {
      return new ClassPathResource(BORROWED).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Affair> read() {
    try (var in = new ClassPathResource("demo/affairs.yaml").getInputStream()) {
      return List.of(YAMLMapper.builder().build().readValue(in, Affair[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(Affair affair, Tellings.Stage stage) {
    var owner = players.actor(stage.person(affair.who()));
    var at = When.of(affair.begin(), stage.now());
    var id = as(owner, at, () -> procedures.begin(owner, beginning(affair)));
    for (var now = after(at, id); waits(affair, id) && now.isBefore(stage.now()); )
      now = step(affair, id, now, stage);
    var end = after(at, id).plus(Duration.ofHours(3));
    if (affair.until().equals("withdrawn") && progress(id).stage().open())
      as(owner, end, () -> acts.withdraw(owner, id));
  }

  private Instant step(Affair affair, Procedure.Id id, Instant now, Tellings.Stage stage) {
    boolean against = affair.until().equals("rejected") && progress(id).step() > 1;
    var told = new Told(now, stage.now(), affair.who(), against);
    var next = next(id, told);
    if (next.at().isAfter(stage.now())) return next.at();
    var actor = players.actor(stage.person(next.who()));
    try {
      return as(actor, next.at(), () -> next.work().take(actor, id));
    } catch (Refused refused) {
      throw new IllegalStateException(affair.title() + ": " + refused.reason(), refused);
    }
  }

  private AffairActs.Next next(Procedure.Id id, Told told) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            acts.next(
                procedures.find(Actor.PLATFORM, id),
                procedures.progress(Actor.PLATFORM, id),
                told));
  }

  /** Still on the way to where it shall wait? */
  private boolean waits(Affair affair, Procedure.Id id) {
    var progress = progress(id);
    if (progress.stage() != Stage.RUNNING) return false;
    int goal = progress.route().index(affair.until());
    if (affair.until().equals("withdrawn")) goal = 1;
    return goal < 0 || progress.step() < goal;
  }

  private static Beginning beginning(Affair affair) {
    return new Beginning(
        affair.route(),
        COMMITTEE,
        affair.title() + "（示例）",
        affair.words(),
        affair.kind() == null ? "" : affair.kind(),
        affair.amount() == null ? null : Money.yuan(affair.amount()),
        null,
        UUID.nameUUIDFromBytes(affair.title().getBytes(StandardCharsets.UTF_8)),
        List.of());
  }

  private Progress progress(Procedure.Id id) {
    return reaches.within(Reach.EVERYTHING, () -> procedures.progress(Actor.PLATFORM, id));
  }

  private Instant after(Instant at, Procedure.Id id) {
    var since = progress(id).since();
    return since.isAfter(at) ? since : at;
  }

  private <T> T as(Actor actor, Instant at, Supplier<T> work) {
    return reaches.within(Reach.of(actor), () -> Moment.at(at, work));
  }
}
