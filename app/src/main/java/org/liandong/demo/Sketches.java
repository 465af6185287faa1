package org.liandong.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The drawings that stand for photos in the stories; each says in itself that it is a sample. */
@Component
class Sketches {
  private final Files files;

  Sketches(Files files) {
    this.files = files;
  }

  /** Hands a sketch in as people hand in their photos; none for no name. */
  List<UUID> store(Actor actor, PlaceCode place, @Nullable String name) {
    if (name == null) return List.of();
    var file = name + ".png";
    var drawing = new ClassPathResource("demo/pictures/" + file);
    var upload = new Upload("pictures", file, drawing, Audience.STAFF);
    return List.of(files.store(actor, place, upload).id().id());
  }
}
