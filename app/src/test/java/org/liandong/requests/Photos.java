package org.liandong.requests;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures to attach; each is known by its width. */
final class Photos {
  private Photos() {}

  static Path of(String name, int width) {
    try {
      var file = Files.createTempFile(name, ".png").toAbsolutePath();
      var picture = new BufferedImage(width, 48, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(picture, "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
