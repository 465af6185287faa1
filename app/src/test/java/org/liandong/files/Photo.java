package org.liandong.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made for tests: with a place in them, turned, cut off, or unfolding into gigabytes. */
public final class Photo {
  private Photo() {}

  /** Red on the left half, blue on the right. */
  static BufferedImage twoHalves(int width, int height, int type) {
    var picture = new BufferedImage(width, height, type);
    var pen = picture.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return picture;
  }

  public static byte[] jpeg(int width, int height) {
    return written(twoHalves(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
  }

  public static byte[] png(int width, int height, int type) {
    return written(twoHalves(width, height, type), "png");
  }

  static byte[] written(BufferedImage picture, String format) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, out)) throw new IllegalStateException(format);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** A photo as a phone makes it: turned, and with the place where it was taken. */
  static byte[] fromPhone(int width, int height, int orientation) {
    var plain = jpeg(width, height);
    var exif = exif(orientation);
    var photo = ByteBuffer.allocate(plain.length + exif.length + 4);
    photo.put(plain, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.length + 2));
    return photo.put(exif).put(plain, 2, plain.length - 2).array();
  }

  /** Orientation, maker, and the GPS directory: 25 degrees 1 minute 12 seconds north. */
  private static byte[] exif(int orientation) {
    var tiff = ByteBuffer.allocate(200);
    tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    field(tiff, 0x010f, 2, 12, 62);
    field(tiff, 0x0112, 3, 1, orientation << 16);
    field(tiff, 0x8825, 4, 1, 80);
    tiff.putInt(0);
    tiff.position(6 + 62);
    tiff.put("SecretPhone\0".getBytes(StandardCharsets.US_ASCII));
    tiff.position(6 + 80);
    tiff.putShort((short) 2);
    field(tiff, 1, 2, 2, 'N' << 24);
    field(tiff, 2, 5, 3, 112);
    tiff.putInt(0);
    tiff.position(6 + 112);
    for (int part : new int[] {25, 1, 12}) tiff.putInt(part).putInt(1);
    var exif = new byte[tiff.position()];
    tiff.flip().get(exif);
    return exif;
  }

  private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A PNG that says it is larger than it is: opening it would ask for all those pixels. */
  public static byte[] bomb(int width, int height) {
    var small = png(8, 8, BufferedImage.TYPE_INT_RGB);
    var bomb = ByteBuffer.wrap(small);
    bomb.putInt(16, width).putInt(20, height);
    var crc = new CRC32();
    crc.update(small, 12, 17);
    bomb.putInt(29, (int) crc.getValue());
    return small;
  }
}
