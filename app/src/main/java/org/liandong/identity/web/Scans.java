package org.liandong.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.files.Attachment;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Opened;
import org.liandong.files.Upload;
import org.liandong.identity.Authorisation;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Signed authorisations, scanned or photographed: kept for the staff of the place. */
@Component
class Scans {
  private final Files files;
  private final Reaches reaches;

  Scans(Files files, Reaches reaches) {
    this.files = files;
    this.reaches = reaches;
  }

  /** The paper that came with the form, or null when none did. */
  Attachment.@Nullable Id keep(Actor actor, @Nullable MultipartFile sent) {
    if (sent == null) return null;
    return Upload.chosen("scan", List.of(sent), Audience.STAFF).stream()
        .map(upload -> files.store(actor, actor.hat().place(), upload).id())
        .findFirst()
        .orElse(null);
  }

  /** Whoever sees the authorisation sees its paper, the resident too. */
  Opened open(Authorisation given) {
    var scan = given.scan();
    if (scan == null) throw new Absent(given.id());
    return reaches.within(Reach.EVERYTHING, () -> files.open(Actor.PLATFORM, scan));
  }
}
