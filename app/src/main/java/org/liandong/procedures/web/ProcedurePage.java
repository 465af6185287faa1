package org.liandong.procedures.web;

import static org.liandong.ui.Screen.t;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.procedures.Act;
import org.liandong.procedures.Fact;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Progress;
import org.liandong.procedures.Stage;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Route;
import org.liandong.ui.Figures;
import org.liandong.ui.Form;
import org.liandong.ui.Left;
import org.liandong.ui.Times;
import org.liandong.ui.tag.Step;

/**
 * Where a procedure is, as its reader sees it.
 *
 * @param desk whether the reader works at the desk
 * @param holders for whom the open gates wait
 * @param handed to what its gates were handed
 * @param deeds what the reader can do now
 * @param withdraws whether the reader may take it back
 */
public record ProcedurePage(
    Procedure procedure,
    Progress progress,
    boolean desk,
    String place,
    List<Holder> holders,
    List<Event> events,
    List<Handed> handed,
    List<Deed> deeds,
    boolean withdraws,
    Form form) {

  /** A notice begins with the name of its step and of the matter. */
  public Form publishing(Deed deed) {
    if (form.values().containsKey("heading")) return form;
    var heading = deed.title() + "：" + procedure.title();
    return Form.of(Map.of("heading", heading.substring(0, Math.min(100, heading.length()))));
  }

  /** One who is waited for, since when, and how long still. */
  public record Holder(Gate at, String party, Instant since, Left left) {
    public String gate() {
      return RouteWords.name(at.head().name());
    }

    public String who() {
      if (at instanceof Gate.Confirmation signed)
        return signed.parties().stream()
            .filter(it -> it.key().equals(party))
            .map(it -> RouteWords.name(it.name()))
            .collect(Collectors.joining());
      return RouteWords.seat(at.seats().stream().findFirst().orElse(null));
    }
  }

  /**
   * A fact in words.
   *
   * @param papers attachments that came with it
   */
  public record Event(Fact fact, int round, Route route, List<Paper> papers) {
    public Instant at() {
      return fact.at();
    }

    public Act.Kind kind() {
      return fact.act().kind();
    }

    public String gate() {
      return FactWords.gate(route, fact.act().gate());
    }

    public String who() {
      return fact.by().name();
    }

    public String hat() {
      return FactWords.hat(fact.by());
    }

    public @Nullable String seat() {
      return fact.by().seatName();
    }

    /** The result in figures, or the verdict. */
    public String said() {
      return FactWords.said(route, fact.act());
    }

    public String words() {
      return fact.act().words();
    }
  }

  public record Paper(String href, String name, boolean picture) {}

  public String label() {
    return "%s-P%05d".formatted(procedure.id().county(), procedure.number());
  }

  public String route() {
    return RouteWords.name(progress.route().name());
  }

  public String kind() {
    return RouteWords.kind(progress.route(), procedure.subject().kind());
  }

  public @Nullable String amount() {
    var amount = procedure.subject().amount();
    return amount == null ? null : Figures.money(amount);
  }

  public String tone() {
    return RouteWords.tone(procedure.standing().stage());
  }

  public boolean running() {
    return progress.stage() == Stage.RUNNING;
  }

  /** The steps this subject goes through, as a line. */
  public List<Step> steps() {
    var steps = progress.route().steps();
    return java.util.stream.IntStream.range(0, steps.size())
        .filter(i -> !steps.get(i).gates(progress.subject()).isEmpty())
        .mapToObj(i ->
            new Step(RouteWords.name(steps.get(i).name()), note(i), Drawing.state(progress, i)))
        .toList();
  }

  private @Nullable String note(int index) {
    if (index != progress.step()) return null;
    return running()
        ? t("procedures.step.since", Times.when(progress.since()))
        : t("procedures.stage." + progress.stage());
  }

  public Drawing drawing() {
    return Drawing.of(progress.route(), progress);
  }

  /** The list a ranking gate belongs to. */
  public String list(String gate) {
    return progress
        .open()
        .filter(it -> it.key().equals(gate) && it instanceof Gate.Ranking)
        .map(it -> ((Gate.Ranking) it).list())
        .findFirst()
        .orElse("");
  }
}
