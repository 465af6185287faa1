package org.liandong.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.liandong.files.Attachment.Measures;
import org.liandong.files.ContentFolder.Draft;
import org.liandong.files.Prepared.Small;

/** Looks through what is handed in, before any transaction: size, real type, picture. */
final class Intake {
  private final FilesSettings settings;
  private final ContentFolder folder;
  private final Semaphore decoders;

  Intake(FilesSettings settings, ContentFolder folder) {
    this.settings = settings;
    this.folder = folder;
    this.decoders = new Semaphore(settings.decoders(), true);
  }

  /**
   * @throws Unfit.Found when it is not taken
   */
  Prepared take(Upload upload) throws IOException {
    try (var in = upload.content().getInputStream()) {
      var head = in.readNBytes(Format.HEAD);
      if (head.length == 0) throw Unfit.EMPTY.found();
      var format = Format.of(head).orElseThrow(Unfit.WRONG_TYPE::found);
      if (format == Format.HEIC) throw Unfit.HEIC.found();
      var whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
      var raw = folder.draft(out -> copy(whole, out));
      return format.picture() ? picture(raw, format) : new Prepared(raw, format, Optional.empty());
    }
  }

  private void copy(InputStream in, OutputStream out) throws IOException {
    long left = settings.maxSize().toBytes();
    var buffer = new byte[16 * 1024];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      left -= read;
      if (left < 0) throw Unfit.TOO_LARGE.found();
      out.write(buffer, 0, read);
    }
  }

  /** Few pictures at a time are opened: each needs much memory for a moment. */
  private Prepared picture(Draft raw, Format came) throws IOException {
    decoders.acquireUninterruptibly();
    try (raw) {
      var opened = Pictures.read(raw.file(), came, settings.maxPixels(), settings.longestSide());
      var full = Canvas.within(opened, settings.longestSide());
      var format = Canvas.format(full, came);
      var content = folder.draft(out -> Canvas.write(full, format, out));
      var small = Canvas.within(full, settings.thumbSide());
      var thumb = folder.draft(out -> Canvas.write(small, format, out));
      var measures = new Measures(full.getWidth(), full.getHeight());
      return new Prepared(content, format, Optional.of(new Small(measures, thumb)));
    } finally {
      decoders.release();
    }
  }
}
