package org.liandong.files;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Draws pictures anew: turned upright, smaller, and written with pixels only. */
final class Canvas {
  private static final float QUALITY = 0.85f;

  private Canvas() {}

  /** Upright, in plain red, green and blue. */
  static BufferedImage turned(BufferedImage picture, int orientation) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    boolean sideways = orientation >= 5;
    var upright = sideways ? blank(picture, height, width) : blank(picture, width, height);
    draw(picture, upright, turn(orientation, width, height));
    return upright;
  }

  /** From the sides EXIF names to upright: rows are m00 m10 m01 m11 m02 m12. */
  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  /** Not longer than {@code side}; halved step by step, which keeps thin lines. */
  static BufferedImage within(BufferedImage picture, int side) {
    int longest = Math.max(picture.getWidth(), picture.getHeight());
    if (longest <= side) return picture;
    int next = Math.max(side, (longest + 1) / 2);
    double scale = (double) next / longest;
    var smaller =
        blank(
            picture,
            Math.max(1, (int) Math.round(picture.getWidth() * scale)),
            Math.max(1, (int) Math.round(picture.getHeight() * scale)));
    draw(
        picture,
        smaller,
        AffineTransform.getScaleInstance(
            (double) smaller.getWidth() / picture.getWidth(),
            (double) smaller.getHeight() / picture.getHeight()));
    return within(smaller, side);
  }

  private static BufferedImage blank(BufferedImage like, int width, int height) {
    boolean clear = like.getColorModel().hasAlpha();
    return new BufferedImage(
        width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
  }

  private static void draw(BufferedImage from, BufferedImage onto, AffineTransform how) {
    var pen = onto.createGraphics();
    try {
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.drawImage(from, how, null);
    } finally {
      pen.dispose();
    }
  }

  /** What a picture is kept as: line art and what is see-through as PNG, everything else JPEG. */
  static Format format(BufferedImage picture, Format came) {
    boolean clear = picture.getColorModel().hasAlpha();
    return clear || came == Format.PNG ? Format.PNG : Format.JPEG;
  }

  static void write(BufferedImage picture, Format format, OutputStream out) throws IOException {
    var writer = ImageIO.getImageWritersByMIMEType(format.mediaType()).next();
    try (var target = ImageIO.createImageOutputStream(out)) {
      var how = writer.getDefaultWriteParam();
      if (format == Format.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.setOutput(target);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
