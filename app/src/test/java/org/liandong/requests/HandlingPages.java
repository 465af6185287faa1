package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Requests of a resident on real pages: see, act, follow, see the change. */
abstract class HandlingPages {
  @Autowired World world;
  @Autowired MockMvcTester web;
  final Actor resident = actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());
  final Actor neighbour = actor("邻居（示例）", Position.RESIDENT, World.COMMITTEE.value());
  final Actor supervisor = actor("监督（示例）", Position.SUPERVISOR, World.COUNTY.value());
  final Actor owner = World.gridOwner();

  @BeforeEach
  void town() {
    world.town();
  }

  String report(Actor actor) {
    return address(send(actor, "/requests", form("facilities.lighting", "楼道的灯坏了三天")));
  }

  /** What a resident sends to report something in the first building. */
  static String[] form(String category, String words) {
    return new String[] {
      "place", World.COMMITTEE.value(),
      "spot", World.BUILDING_1.value(),
      "category", category,
      "words", words,
      "once", UUID.randomUUID().toString()
    };
  }

  /** Where what was sent is seen. */
  static String address(MvcTestResult sent) {
    assertThat(sent).hasStatus3xxRedirection();
    return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
  }

  void post(Actor actor, String uri, String... fields) {
    assertThat(send(actor, uri, fields)).hasStatus3xxRedirection();
  }

  MvcTestResult send(Actor actor, String uri, String... fields) {
    var post = web.post().uri(uri).with(as(actor)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
    return post.exchange();
  }

  /** A form with a signature. */
  MvcTestResult signed(Actor actor, String uri, String... fields) throws IOException {
    return multipart(actor, uri, "signature", fields);
  }

  /** A form with pictures. */
  MvcTestResult pictured(Actor actor, String uri, String... fields) throws IOException {
    return multipart(actor, uri, "pictures", fields);
  }

  private MvcTestResult multipart(Actor actor, String uri, String field, String... fields)
      throws IOException {
    var post =
        web.post()
            .uri(uri)
            .multipart()
            .file(new MockMultipartFile(field, "a.png", "image/png", picture()));
    for (int i = 0; i < fields.length; i += 2) post.param(fields[i], fields[i + 1]);
    return post.with(as(actor)).with(csrf()).exchange();
  }

  static byte[] picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
    assertThat(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()))).isNotNull();
    return bytes.toByteArray();
  }

  MvcTestResult get(Actor actor, String uri) {
    return web.get().uri(uri).with(as(actor)).exchange();
  }

  static Document page(MvcTestResult answer) throws Exception {
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
