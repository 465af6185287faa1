package org.liandong.procedures.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.identity.Tier;
import org.liandong.procedures.Beginning;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.Routes;
import org.liandong.procedures.Sight;
import org.liandong.procedures.route.Route;
import org.liandong.territory.Places;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins any procedure that the packs of a place offer, on a subject of its own. */
@Controller
class BeginController {
  private static final int TITLE = 100;
  private static final int LONGEST = 5000;
  private final Procedures procedures;
  private final Routes routes;
  private final Places places;
  private final Papers papers;

  BeginController(Procedures procedures, Routes routes, Places places, Papers papers) {
    this.procedures = procedures;
    this.routes = routes;
    this.places = places;
    this.papers = papers;
  }

  @GetMapping("/procedures/new")
  ModelAndView form(
      Actor actor,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(defaultValue = "") String route) {
    if (!actor.signedIn()) throw new Absent("/procedures/new");
    var at = place == null ? home(actor) : Ids.place(place);
    return page(actor, at, route, Form.EMPTY);
  }

  @PostMapping("/procedures")
  ModelAndView begin(
      Actor actor,
      @RequestParam(name = "papers", required = false) @Nullable List<MultipartFile> sent,
      Form form,
      RedirectAttributes after) {
    if (!actor.signedIn()) throw new Absent("/procedures");
    var place = Ids.place(form.value("place"));
    var route = chosen(actor, place, form.value("route"));
    if (route == null) throw new Absent(form.value("route"));
    return form.attempt(
        () -> {
          var id = procedures.begin(actor, beginning(actor, place, route, form, sent));
          after.addFlashAttribute("flash", Flash.ok("procedures.new.done"));
          return new ModelAndView("redirect:/procedures/" + id);
        },
        again -> page(actor, place, route.key(), again));
  }

  private Beginning beginning(
      Actor actor, PlaceCode place, Route route, Form form, @Nullable List<MultipartFile> sent) {
    var title = title(form);
    var description = form.value("description").strip();
    if (description.length() > LONGEST)
      throw Invalid.field("description", "procedures.new.field.description.long");
    return new Beginning(
        route.key(),
        place,
        title,
        description,
        kind(route, form),
        amount(form.value("amount")),
        null,
        once(form),
        papers.store(actor, place, sent));
  }

  private static String title(Form form) {
    var title = form.value("title").strip();
    if (title.isEmpty()) throw Invalid.field("title", "procedures.new.field.title.missing");
    if (title.length() > TITLE) throw Invalid.field("title", "procedures.new.field.title.long");
    return title;
  }

  private static String kind(Route route, Form form) {
    if (route.kinds().isEmpty()) return "";
    var kind = form.value("kind");
    if (route.kinds().stream().noneMatch(it -> it.key().equals(kind)))
      throw Invalid.field("kind", "procedures.new.field.kind.missing");
    return kind;
  }

  private static @Nullable Money amount(String text) {
    if (text.isBlank()) return null;
    try {
      var amount = Money.parse(text);
      if (amount.fen() >= 0) return amount;
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw Invalid.field("amount", "procedures.new.field.amount.wrong");
    }
    throw Invalid.field("amount", "procedures.new.field.amount.wrong");
  }

  private static UUID once(Form form) {
    try {
      return UUID.fromString(form.value("once"));
    } catch (IllegalArgumentException none) {
      return UUID.randomUUID();
    }
  }

  /** A resident begins in the community lived in; everybody else where the hat is. */
  private static PlaceCode home(Actor actor) {
    var place = actor.hat().place();
    if (!actor.is(Position.RESIDENT) && !actor.is(Position.GRID_OWNER)) return place;
    return place.upward().stream()
        .filter(it -> Tier.of(it) == Tier.COMMITTEE)
        .findFirst()
        .orElse(place);
  }

  private @Nullable Route chosen(Actor actor, PlaceCode place, String key) {
    return routes.offered(actor, place).stream()
        .map(Routes.Held::route)
        .filter(route -> route.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  private ModelAndView page(Actor actor, PlaceCode place, String route, Form form) {
    var at = places.find(place);
    var chosen = route.isEmpty() ? null : chosen(actor, place, route);
    if (!route.isEmpty() && chosen == null) throw new Absent(route);
    return new ModelAndView(
        "procedures/begin",
        "page",
        new BeginPage(
            Sight.works(actor),
            place,
            at.name(),
            chosen == null ? below(actor, place) : List.of(),
            routes.offered(actor, place),
            chosen,
            UUID.randomUUID(),
            form));
  }

  private List<Choice> below(Actor actor, PlaceCode place) {
    if (!Sight.desk(actor) || place.value().length() >= 12 || !actor.hat().covers(place))
      return List.of();
    return places.children(place).stream()
        .map(it -> Choice.of(it.code().value(), it.name()))
        .toList();
  }
}
