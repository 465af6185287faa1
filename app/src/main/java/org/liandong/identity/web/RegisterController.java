package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Registrations;
import org.liandong.identity.Registrations.Told;
import org.liandong.identity.Tier;
import org.liandong.identity.web.RegisterPage.Found;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Residents register: they find their community, say who they are, and are in. */
@Controller
class RegisterController {
  private final Registrations registrations;
  private final Places places;
  private final PlaceWords words;
  private final Entry entry;

  RegisterController(Registrations registrations, Places places, PlaceWords words, Entry entry) {
    this.registrations = registrations;
    this.places = places;
    this.words = words;
    this.entry = entry;
  }

  @GetMapping("/register")
  ModelAndView page(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "") String place) {
    if (!place.isEmpty()) return form(place, Form.EMPTY);
    if (q.isBlank()) return page(new RegisterPage(Form.EMPTY, "", List.of(), null, null));
    var found = places.search(q, after);
    return page(
        new RegisterPage(Form.EMPTY, q, communities(found.rows()), found.nextOrNull(), null));
  }

  /** Whatever was found, its communities: a street leads to those below it. */
  private List<Found> communities(List<Place> found) {
    var codes =
        found.stream()
            .flatMap(place ->
                switch (Tier.of(place.code())) {
                  case COMMITTEE, BELOW -> Stream.of(place.code());
                  case STREET -> places.children(place.code()).stream().map(Place::code);
                  default -> Stream.empty();
                })
            .distinct()
            .limit(60)
            .toList();
    var names = words.full(codes);
    return codes.stream()
        .map(code -> new Found(code.value(), names.getOrDefault(code, code.value())))
        .toList();
  }

  private ModelAndView form(String place, Form form) {
    if (!PlaceCode.valid(place) || Tier.of(new PlaceCode(place)).compareTo(Tier.COMMITTEE) < 0)
      return new ModelAndView("redirect:/register");
    var code = places.find(new PlaceCode(place)).code();
    var chosen = new Found(place, words.full(code));
    return page(new RegisterPage(form, "", List.of(), null, chosen));
  }

  private static ModelAndView page(RegisterPage page) {
    return new ModelAndView("identity/register", "page", page);
  }

  @PostMapping("/register")
  ModelAndView register(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "false") boolean agreed,
      @RequestParam(defaultValue = "false") boolean numberAgreed,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var told = new Told(name, phone, password, place, number, agreed, numberAgreed);
    return form.attempt(
        () -> {
          var account = registrations.register(told, request.getRemoteAddr());
          entry.admit(account, request, response);
          return new ModelAndView("redirect:/");
        },
        again -> form(place, again));
  }
}
