package org.liandong.procedures.web;

import java.util.List;
import java.util.stream.IntStream;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.procedures.Act;
import org.liandong.procedures.Decisions;
import org.liandong.procedures.Decisions.Ranked;
import org.liandong.procedures.Routes;
import org.liandong.procedures.Sight;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.web.QueueFilter.Scope;
import org.liandong.procedures.web.QueueFilter.Sort;
import org.liandong.procedures.web.WaitingRows.Waiting;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ranks what waits on one list: all of it at once, or nothing. */
@Controller
class RankingsController {
  private static final int MOST = 200;
  private final Decisions decisions;
  private final Routes routes;
  private final WaitingRows waiting;
  private final RowReading reading;

  RankingsController(Decisions decisions, Routes routes, WaitingRows waiting, RowReading reading) {
    this.decisions = decisions;
    this.routes = routes;
    this.waiting = waiting;
    this.reading = reading;
  }

  @GetMapping("/procedures/rankings/{list}")
  ModelAndView list(Actor actor, @PathVariable String list) {
    return page(actor, list, Form.EMPTY);
  }

  @PostMapping("/procedures/rankings/{list}")
  ModelAndView rank(Actor actor, @PathVariable String list, Form form, RedirectAttributes after) {
    var waits = waits(actor, list);
    return form.attempt(
        () -> {
          decisions.rank(actor, ranked(waits, form));
          after.addFlashAttribute("flash", Flash.ok("procedures.ranking.done"));
          return new ModelAndView("redirect:/procedures");
        },
        again -> page(actor, list, again));
  }

  private static List<Ranked> ranked(List<Waiting> waits, Form form) {
    var ranked = waits.stream().map(wait -> ranked(wait, waits.size(), form)).toList();
    var ranks = ranked.stream().map(it -> it.act().rank()).sorted().toList();
    if (!ranks.equals(IntStream.rangeClosed(1, waits.size()).boxed().toList()))
      throw Invalid.field("", "procedures.ranking.wrong");
    return ranked;
  }

  private static Ranked ranked(Waiting wait, int of, Form form) {
    var id = wait.procedure().id();
    var rank = form.value("rank-" + id);
    if (!rank.matches("\\d{1,3}")) throw Invalid.field("rank-" + id, "procedures.field.number");
    var words = form.value("words-" + id).strip();
    if (words.isEmpty()) throw Invalid.field("words-" + id, "procedures.field.words.missing");
    var act = new Act.Ranked(wait.gate(), Integer.parseInt(rank), of, words);
    return new Ranked(id, wait.procedure().standing().version(), act);
  }

  private List<Waiting> waits(Actor actor, String list) {
    if (!Sight.works(actor)) throw new Absent(list);
    var filter = new QueueFilter(Scope.WAITING, Sort.DUE, null);
    return waiting.list(actor, filter, MOST).rows().stream()
        .filter(it -> it.kind().equals("ranking") && gate(it).list().equals(list))
        .toList();
  }

  private Gate.Ranking gate(Waiting wait) {
    return (Gate.Ranking)
        routes
            .of(wait.procedure().route())
            .gates()
            .filter(gate -> gate.key().equals(wait.gate()))
            .findFirst()
            .orElseThrow();
  }

  private ModelAndView page(Actor actor, String list, Form form) {
    var waits = waits(actor, list);
    int top = waits.isEmpty() ? 0 : gate(waits.getFirst()).top();
    var rows =
        reading.waiting(new org.liandong.base.Keyset<>(waits, java.util.Optional.empty())).rows();
    return new ModelAndView("procedures/ranking", "page", new RankingPage(list, top, rows, form));
  }
}
