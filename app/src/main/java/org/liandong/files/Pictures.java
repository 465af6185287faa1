package org.liandong.files;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.FileImageInputStream;

/**
 * Opens pictures from outside. Measures are read before a pixel is, so that a small file cannot
 * unfold into gigabytes; large pictures are read thinned out.
 */
final class Pictures {
  static {
    ImageIO.setUseCache(false);
    IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi());
  }

  private Pictures() {}

  /**
   * The picture, upright, its longer side at most twice {@code side}.
   *
   * @throws Unfit.Found when it is too large to open, or broken
   */
  static BufferedImage read(Path file, Format format, long maxPixels, int side) throws IOException {
    try (var in = new FileImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) throw Unfit.BROKEN.found();
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        var picture = thinned(reader, maxPixels, side);
        return Canvas.turned(picture, orientation(file, format));
      } finally {
        reader.dispose();
      }
    } catch (Unfit.Found e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw Unfit.BROKEN.found();
    }
  }

  private static BufferedImage thinned(ImageReader reader, long maxPixels, int side)
      throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > maxPixels) throw Unfit.TOO_MANY_PIXELS.found();
    var how = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / side);
    how.setSourceSubsampling(step, step, 0, 0);
    var cut = new AtomicBoolean();
    reader.addIIOReadWarningListener(
        (source, warning) -> cut.compareAndSet(false, warning.contains("remature end")));
    var picture = reader.read(0, how);
    if (cut.get()) throw Unfit.BROKEN.found();
    return picture;
  }

  /** How the camera was held: 1 to 8 as EXIF counts, 1 when it does not say. */
  private static int orientation(Path file, Format format) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var metadata =
          switch (format) {
            case JPEG -> JpegMetadataReader.readMetadata(in, List.of(new ExifReader()));
            case WEBP -> WebpMetadataReader.readMetadata(in);
            default -> new Metadata();
          };
      var camera = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
      var held = camera == null ? null : camera.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return held == null || held < 1 || held > 8 ? 1 : held;
    } catch (ImageProcessingException e) {
      return 1;
    }
  }
}
