package org.liandong.requests.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Pictures that come with a form: empty file fields are none. */
@Component
class Pictures {
  private final Files files;

  Pictures(Files files) {
    this.files = files;
  }

  List<UUID> store(Actor actor, PlaceCode place, @Nullable List<MultipartFile> sent) {
    if (sent == null) return List.of();
    return Upload.chosen("pictures", sent, Audience.STAFF).stream()
        .map(upload -> files.store(actor, place, upload).id().id())
        .toList();
  }
}
