package org.liandong.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An attachment with its bytes.
 *
 * @param sha256 the hash of the bytes: they never change under it
 */
public record Opened(Attachment attachment, Path path, String sha256) {

  /**
   * The answer that hands it out. Pictures are shown; documents are only saved, and could do
   * nothing if a browser opened them.
   */
  public ResponseEntity<Resource> answer() {
    var format = attachment.format();
    var shown = format.picture() ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .eTag(sha256)
        // kept by the browser, but asked for again each time: who may see it can change
        .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            shown.filename(attachment.name(), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new FileSystemResource(path));
  }
}
