package org.liandong.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn voucher without words, so that nobody takes it for a real one and no font is needed. */
final class VoucherSketch {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 440;

  private VoucherSketch() {}

  static byte[] png() {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xfdf8ee));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0x8a9892));
    pen.setStroke(new BasicStroke(2));
    pen.drawRect(30, 90, WIDTH - 60, HEIGHT - 130);
    for (int row = 0; row < 5; row++) pen.drawLine(30, 145 + row * 45, WIDTH - 30, 145 + row * 45);
    for (int column : new int[] {260, 420, 560}) pen.drawLine(column, 90, column, HEIGHT - 40);
    pen.setColor(new Color(0xc6d1cc));
    pen.fillRoundRect(230, 30, 260, 30, 12, 12);
    for (int row = 0; row < 4; row++)
      pen.fillRoundRect(50, 155 + row * 45, 160 - row * 20, 16, 8, 8);
    pen.setColor(new Color(0xb93a1e));
    pen.setStroke(new BasicStroke(5));
    pen.drawOval(WIDTH - 200, HEIGHT - 190, 130, 130);
    pen.dispose();
    return bytes(image);
  }

  private static byte[] bytes(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
