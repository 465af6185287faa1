package org.liandong.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.ui.Flash;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Searches are kept and forgotten. */
@Controller
class SavedSearchesController {
  private final SavedSearches saved;

  SavedSearchesController(SavedSearches saved) {
    this.saved = saved;
  }

  @PostMapping("/search/saved")
  String save(Actor actor, @RequestParam(defaultValue = "") String q, RedirectAttributes after) {
    try {
      saved.save(actor, q);
      after.addFlashAttribute("flash", Flash.ok("portal.search.saved.done"));
    } catch (Invalid nothing) {
      after.addFlashAttribute("flash", Flash.warn("portal.search.saved.nothing"));
    }
    return "redirect:/search?q=" + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8);
  }

  @PostMapping("/search/saved/{id}/removals")
  String remove(Actor actor, @PathVariable String id) {
    saved.remove(actor, Typed.uuid(id));
    return "redirect:/search";
  }
}
