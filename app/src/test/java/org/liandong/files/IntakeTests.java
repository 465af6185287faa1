package org.liandong.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Covers;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;

/** What is taken, what is refused and why; no position survives. */
@Covers("APP-21")
class IntakeTests {
  private static final int LIMIT = 12 * 1024 * 1024;
  @TempDir Path dir;
  private ContentFolder folder;
  private Intake intake;

  @BeforeEach
  void open() {
    var settings = new FilesSettings(dir, DataSize.ofBytes(LIMIT), 50_000_000, 2560, 320, 2);
    folder = new ContentFolder(dir);
    intake = new Intake(settings, folder);
  }

  private Prepared take(byte[] bytes) throws IOException {
    return intake.take(new Upload("photo", "x.jpg", new ByteArrayResource(bytes), Audience.STAFF));
  }

  private void assertUnfit(byte[] bytes, Unfit reason) throws IOException {
    assertThatThrownBy(() -> take(bytes)).isInstanceOf(Unfit.Found.class).hasMessage(reason.name());
    if (!Files.exists(folder.aside())) return;
    try (var left = Files.list(folder.aside())) {
      assertThat(left).isEmpty();
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anEmptyFile() throws IOException {
    assertUnfit(new byte[0], Unfit.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><script>alert(1)</script>",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "MZ\u0000\u0001 a program",
        "#!/bin/sh\nrm -rf /",
        "GIF89a.........",
        "PK\u0003\u0004 a folder",
        "RIFF1234WAVEfmt ",
        "x"
      })
  void aWrongTypeBehindARightName(String content) throws IOException {
    assertUnfit(text(content), Unfit.WRONG_TYPE);
  }

  @Test
  void aPhotoThatBrowsersCannotShow() throws IOException {
    assertUnfit(
        text("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic"), Unfit.HEIC);
    assertUnfit(
        text("\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000mp41isom"), Unfit.WRONG_TYPE);
  }

  @Test
  void sizeAtTheLimit() throws IOException {
    var document = new byte[LIMIT];
    System.arraycopy(text("%PDF-1.7\n"), 0, document, 0, 9);
    try (var taken = take(document)) {
      assertThat(taken.content().bytes()).isEqualTo(LIMIT);
      assertThat(taken.format()).isEqualTo(Format.PDF);
    }
    assertUnfit(Arrays.copyOf(document, LIMIT + 1), Unfit.TOO_LARGE);
    assertUnfit(Arrays.copyOf(Photo.jpeg(20, 20), 30 * 1024 * 1024), Unfit.TOO_LARGE);
  }

  @Test
  void pixelsAtTheLimit() throws IOException {
    try (var taken = take(Photo.png(10_000, 5_000, BufferedImage.TYPE_BYTE_BINARY))) {
      assertThat(taken.picture().orElseThrow().measures().width()).isEqualTo(2560);
    }
    assertUnfit(Photo.bomb(10_000, 5_001), Unfit.TOO_MANY_PIXELS);
    assertUnfit(Photo.bomb(60_000, 60_000), Unfit.TOO_MANY_PIXELS);
    assertUnfit(Photo.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE), Unfit.TOO_MANY_PIXELS);
  }

  @Test
  void picturesThatAreBroken() throws IOException {
    assertUnfit(Photo.bomb(5_000, 5_000), Unfit.BROKEN);
    assertUnfit(Photo.bomb(-1, 8), Unfit.BROKEN);
    for (var whole : new byte[][] {Photo.jpeg(900, 700), noise("png"), noise("jpg")})
      for (int kept : new int[] {16, 100, whole.length / 2, whole.length * 9 / 10})
        assertUnfit(Arrays.copyOf(whole, kept), Unfit.BROKEN);
  }

  private static byte[] noise(String format) {
    var random = new Random(3);
    var picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 300 * 200; i++) picture.setRGB(i % 300, i / 300, random.nextInt());
    return Photo.written(picture, format);
  }

  /** Bytes changed at random: taken or refused for a reason, never anything else. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void garbledPictures(long seed) throws IOException {
    var random = new Random(seed);
    var whole = seed % 2 == 0 ? noise("png") : Photo.fromPhone(300, 200, 6);
    for (int i = 0; i < 60; i++) {
      var garbled = whole.clone();
      for (int n = 0; n < 8; n++) garbled[random.nextInt(garbled.length)] = (byte) random.nextInt();
      try (var taken = take(garbled)) {
        assertThat(taken.picture()).isPresent();
      } catch (Unfit.Found refused) {
        assertThat(refused.messageKey()).startsWith("files.invalid.");
      }
    }
  }

  @Test
  void thePlaceWhereAPhotoWasTakenIsGone() throws Exception {
    var photo = Photo.fromPhone(640, 480, 1);
    var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
    assertThat(before.getDirectoriesOfType(GpsDirectory.class))
        .singleElement()
        .extracting(gps -> gps.getString(GpsDirectory.TAG_LATITUDE))
        .isEqualTo("25/1 1/1 12/1");
    try (var taken = take(photo)) {
      for (var kept :
          new Path[] {taken.content().file(), taken.picture().orElseThrow().thumb().file()}) {
        var after = ImageMetadataReader.readMetadata(kept.toFile());
        assertThat(after.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(after.getDirectoriesOfType(XmpDirectory.class)).isEmpty();
        var bytes = new String(Files.readAllBytes(kept), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("Exif", "SecretPhone", "GPS");
      }
    }
  }

  /** The photo's left edge is red; each turn puts it elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "1, 400, 300, left", "2, 400, 300, right", "3, 400, 300, right", "4, 400, 300, left",
    "5, 300, 400, top", "6, 300, 400, top", "7, 300, 400, bottom", "8, 300, 400, bottom"
  })
  void photosStandUpright(int orientation, int width, int height, String red) throws IOException {
    try (var taken = take(Photo.fromPhone(400, 300, orientation))) {
      var picture = ImageIO.read(taken.content().file().toFile());
      assertThat(picture.getWidth()).isEqualTo(width);
      assertThat(picture.getHeight()).isEqualTo(height);
      int rgb =
          switch (red) {
            case "left" -> picture.getRGB(20, height / 2);
            case "right" -> picture.getRGB(width - 20, height / 2);
            case "top" -> picture.getRGB(width / 2, 20);
            default -> picture.getRGB(width / 2, height - 20);
          };
      assertThat((rgb >> 16) & 0xff).isGreaterThan(200);
      assertThat(rgb & 0xff).isLessThan(80);
    }
  }

  @Test
  void largePicturesShrink() throws IOException {
    try (var taken = take(Photo.jpeg(6000, 3000))) {
      var small = taken.picture().orElseThrow();
      assertThat(small.measures()).isEqualTo(new Attachment.Measures(2560, 1280));
      var thumb = ImageIO.read(small.thumb().file().toFile());
      assertThat(thumb.getWidth()).isEqualTo(320);
      assertThat(thumb.getHeight()).isEqualTo(160);
    }
    try (var taken = take(Photo.jpeg(1, 9000))) {
      assertThat(taken.picture().orElseThrow().measures().height()).isLessThanOrEqualTo(2560);
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_RGB
      })
  void lineArtStaysPng(int type) throws IOException {
    try (var taken = take(Photo.png(50, 40, type))) {
      assertThat(taken.format()).isEqualTo(Format.PNG);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
        "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="
      })
  void webpBecomesSomethingEveryoneReads(String sample) throws IOException {
    try (var taken = take(Base64.getDecoder().decode(sample))) {
      assertThat(taken.format()).isIn(Format.JPEG, Format.PNG);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C:\\照片\\井盖.JPG | 井盖.jpg",
        "../../etc/passwd | passwd.jpg",
        "a<script>\"&'.png | a_script____.jpg",
        "\u202egpj.exe | _gpj.jpg",
        "''  | file.jpg",
        "...  | file.jpg",
        "😀 表情.heic | 😀 表情.jpg",
        ".htaccess | htaccess.jpg"
      })
  void namesAreCleaned(String given, String shown) {
    assertThat(FileName.clean(given, Format.JPEG)).isEqualTo(shown);
  }

  @Test
  void longNamesAreCutAtAWholeCharacter() {
    assertThat(FileName.clean("😀".repeat(200), Format.PDF)).isEqualTo("😀".repeat(80) + ".pdf");
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasWords(Unfit reason) {
    var words = java.util.ResourceBundle.getBundle("i18n/files");
    assertThat(words.getString("files.invalid." + reason)).isNotBlank();
  }
}
