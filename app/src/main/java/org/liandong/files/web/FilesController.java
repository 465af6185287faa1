package org.liandong.files.web;

import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.files.Attachment;
import org.liandong.files.Files;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out files. Pictures are shown; documents are only saved, and could do nothing if a browser
 * opened them: no scripts, no type but the declared one.
 */
@Controller
class FilesController {
  private final Files files;

  FilesController(Files files) {
    this.files = files;
  }

  @GetMapping("/files/{id}/{name}")
  ResponseEntity<Resource> open(Actor actor, @PathVariable String id) {
    return files.open(actor, id(id)).answer();
  }

  @GetMapping(path = "/files/{id}/{name}", params = "thumb")
  ResponseEntity<Resource> thumb(Actor actor, @PathVariable String id) {
    return files.openThumb(actor, id(id)).answer();
  }

  private static Attachment.Id id(String text) {
    return Absent.unless(text, Attachment.Id::parse);
  }
}
