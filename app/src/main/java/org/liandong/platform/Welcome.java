package org.liandong.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where the platform is, and that it stops. */
@Component
class Welcome {
  private final StartSettings settings;
  private final ObjectProvider<Greeting> greetings;

  Welcome(StartSettings settings, ObjectProvider<Greeting> greetings) {
    this.settings = settings;
    this.greetings = greetings;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (!settings.greeting()
        || !(event.getApplicationContext() instanceof WebServerApplicationContext web)
        || web.getWebServer() == null) return;
    Terminal.say("");
    Terminal.say("Liandong stands at http://localhost:" + web.getWebServer().getPort());
    greetings.orderedStream().flatMap(greeting -> greeting.lines().stream()).forEach(Terminal::say);
    Terminal.say("Ctrl-C stops it.");
  }

  @EventListener
  void closing(ContextClosedEvent event) {
    if (settings.greeting()) Terminal.say("Stopping ...");
  }
}
