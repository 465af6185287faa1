package org.liandong.requests.web;

import java.util.UUID;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.files.Attachment;
import org.liandong.files.Files;
import org.liandong.files.Opened;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.requests.Requests;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pictures of a request: whoever sees the request sees them, whoever handed them in. */
@Controller
class PicturesController {
  private final Requests requests;
  private final Files files;
  private final Reaches reaches;
  private final RequestPages pages;

  PicturesController(Requests requests, Files files, Reaches reaches, RequestPages pages) {
    this.requests = requests;
    this.files = files;
    this.reaches = reaches;
    this.pages = pages;
  }

  /**
   * @param small the thumbnail instead of the whole
   */
  @GetMapping("/requests/{id}/pictures/{picture}")
  ResponseEntity<Resource> picture(
      Actor actor,
      @PathVariable String id,
      @PathVariable String picture,
      @RequestParam(defaultValue = "false") boolean small) {
    var request = requests.find(actor, Ids.request(id)).id();
    var attachment = new Attachment.Id(request.county(), uuid(picture));
    if (!pages.pictured(request, attachment.id())) throw new Absent(picture);
    return reaches.within(Reach.EVERYTHING, () -> open(attachment, small)).answer();
  }

  private Opened open(Attachment.Id picture, boolean small) {
    return small ? files.openThumb(Actor.PLATFORM, picture) : files.open(Actor.PLATFORM, picture);
  }

  private static UUID uuid(String text) {
    return Absent.unless(text, UUID::fromString);
  }
}
