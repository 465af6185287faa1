package org.liandong.ui.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Gives the service worker the page it shows without a network. */
@Controller
class OfflineController {

  @GetMapping("/offline")
  ModelAndView offline() {
    return new ModelAndView("ui/offline", "page", new OfflinePage());
  }
}
