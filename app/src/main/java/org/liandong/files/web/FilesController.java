package org.liandong.files.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.files.Attachment;
import org.liandong.files.Files;
import org.liandong.files.Opened;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
    return answer(files.open(actor, id(id)));
  }

  @GetMapping(path = "/files/{id}/{name}", params = "thumb")
  ResponseEntity<Resource> thumb(Actor actor, @PathVariable String id) {
    return answer(files.openThumb(actor, id(id)));
  }

  private static Attachment.Id id(String text) {
    try {
      return Attachment.Id.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Absent(text);
    }
  }

  private static ResponseEntity<Resource> answer(Opened opened) {
    var format = opened.attachment().format();
    var shown = format.picture() ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .eTag(opened.sha256())
        // kept by the browser, but asked for again each time: who may see it can change
        .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            shown.filename(opened.attachment().name(), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new FileSystemResource(opened.path()));
  }
}
