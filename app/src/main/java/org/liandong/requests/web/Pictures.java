package org.liandong.requests.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
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
    return sent.stream()
        .filter(file -> !file.isEmpty())
        .map(file -> files.store(actor, place, Upload.of(file)).id().value())
        .toList();
  }
}
