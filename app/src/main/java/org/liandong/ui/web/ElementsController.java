package org.liandong.ui.web;

import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The living catalogue: every element with its real markup, for those who build pages. */
@Controller
class ElementsController {

  @GetMapping("/ui/elements")
  ModelAndView elements(Form form) {
    return new ModelAndView("ui/elements", "page", ElementsPage.of(form));
  }
}
