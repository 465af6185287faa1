package org.liandong.files;

import java.io.IOException;
import java.util.Optional;
import org.liandong.files.Attachment.Measures;
import org.liandong.files.ContentFolder.Draft;

/** An upload that was looked through and written aside, ready to be kept. */
record Prepared(Draft content, Format format, Optional<Small> picture) implements AutoCloseable {

  /** What a picture has besides: its measures and its small form. */
  record Small(Measures measures, Draft thumb) {}

  @Override
  public void close() throws IOException {
    content.close();
    if (picture.isPresent()) picture.get().thumb().close();
  }
}
