package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.liandong.World;
import org.liandong.base.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Real pages of procedures: seen, acted on, seen again. */
abstract class ProcedurePages {
  @Autowired World world;
  @Autowired Procedures procedures;
  @Autowired ApplicationContext platform;
  @Autowired MockMvcTester web;
  Town town;

  @BeforeEach
  void gansu() {
    world.town();
    town = new Town(platform, "2026-09-02T01:00:00Z");
    town.adopt("gansu");
  }

  Document page(Actor actor, String address) throws Exception {
    var request = web.get().uri(address);
    if (actor.signedIn()) request = request.with(as(actor));
    var result = request.exchange();
    assertThat(result).as(address).hasStatusOk();
    return Jsoup.parse(result.getResponse().getContentAsString());
  }

  MvcTestResult send(Actor actor, String address, String... fields) {
    var request = web.post().uri(address).with(as(actor)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
    return request.exchange();
  }
}
