package org.liandong.procedures.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.procedures.Act.Verdict;
import org.liandong.procedures.Decisions;
import org.liandong.procedures.Decisions.Choice;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.Routes;
import org.liandong.procedures.Sight;
import org.liandong.ui.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opinions on many matters at once, for the levels where they come together. */
@Controller
class BulkController {
  private static final int MOST = 200;
  private static final int LONGEST = 5000;
  private final Decisions decisions;
  private final Procedures procedures;
  private final Routes routes;

  BulkController(Decisions decisions, Procedures procedures, Routes routes) {
    this.decisions = decisions;
    this.procedures = procedures;
    this.routes = routes;
  }

  /** What was typed about one. */
  private record Typed(String chosen, String verdict, String words) {}

  /** The page on which each of those chosen gets its reason. */
  @PostMapping("/procedures/selection")
  ModelAndView select(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
    worker(actor);
    var typed =
        all(sent, "chosen").stream().limit(MOST).map(it -> new Typed(it, "AGREE", "")).toList();
    return page(actor, typed, Map.of(), -1);
  }

  @PostMapping("/procedures/opinions")
  ModelAndView opine(
      Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
    worker(actor);
    var typed = typed(sent);
    var ready = typed.stream().filter(it -> wrong(it) == null).toList();
    var refused = new HashMap<String, Refused>();
    var answers = decisions.opine(actor, ready.stream().map(BulkController::choice).toList());
    for (int i = 0; i < ready.size(); i++) {
      var answer = answers.get(i).refused();
      if (answer != null) refused.put(ready.get(i).chosen(), answer);
    }
    var left =
        typed.stream().filter(it -> wrong(it) != null || refused.containsKey(it.chosen())).toList();
    int done = typed.size() - left.size();
    if (!left.isEmpty()) return page(actor, left, refused, done);
    after.addFlashAttribute("flash", Flash.ok("procedures.bulk.done", String.valueOf(done)));
    return new ModelAndView("redirect:/procedures");
  }

  private static void worker(Actor actor) {
    if (!Sight.works(actor)) throw new Absent("/procedures/opinions");
  }

  private static List<Typed> typed(MultiValueMap<String, String> sent) {
    var chosen = all(sent, "chosen");
    var typed = new ArrayList<Typed>();
    for (int i = 0; i < Math.min(chosen.size(), MOST); i++)
      typed.add(new Typed(chosen.get(i), one(sent, "verdict", i), one(sent, "words", i).strip()));
    return typed;
  }

  private static List<String> all(MultiValueMap<String, String> sent, String name) {
    return sent.getOrDefault(name, List.of());
  }

  private static String one(MultiValueMap<String, String> sent, String name, int index) {
    var values = all(sent, name);
    return index < values.size() ? values.get(index) : "";
  }

  private static @Nullable String wrong(Typed typed) {
    if (typed.words().isEmpty()) return "procedures.field.words.missing";
    if (typed.words().length() > LONGEST) return "procedures.field.words.long";
    return typed.verdict().equals("AGREE") || typed.verdict().equals("DISAGREE")
        ? null
        : "procedures.field.choice";
  }

  private static Choice choice(Typed typed) {
    var parts = typed.chosen().split("/", 3);
    if (parts.length != 3 || !parts[1].matches("\\d{1,6}")) throw new Absent(typed.chosen());
    return new Choice(
        Ids.procedure(parts[0]),
        Integer.parseInt(parts[1]),
        parts[2],
        Verdict.valueOf(typed.verdict()),
        typed.words());
  }

  private ModelAndView page(
      Actor actor, List<Typed> typed, Map<String, Refused> refused, int done) {
    var lines = typed.stream().map(it -> line(actor, it, refused, done >= 0)).toList();
    var page = new ModelAndView("procedures/bulk", "page", new BulkPage(lines, done));
    if (done >= 0)
      page.setStatus(
          org.springframework.http.HttpStatusCode.valueOf(refused.isEmpty() ? 422 : 409));
    return page;
  }

  private BulkPage.Line line(Actor actor, Typed typed, Map<String, Refused> refused, boolean sent) {
    var parts = typed.chosen().split("/", 3);
    if (parts.length != 3) throw new Absent(typed.chosen());
    Procedure procedure = procedures.find(actor, Ids.procedure(parts[0]));
    var cause = refused.get(typed.chosen());
    return new BulkPage.Line(
        // a stale choice is renewed: what is shown now is what is decided next
        parts[0] + "/" + procedure.standing().version() + "/" + parts[2],
        parts[0],
        "%s-P%05d".formatted(procedure.id().county(), procedure.number()),
        procedure.title(),
        RowReading.gate(Objects.requireNonNull(routes.of(procedure.route())), parts[2]),
        typed.verdict(),
        typed.words(),
        sent ? wrong(typed) : null,
        cause);
  }
}
