package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.Caller.Chosen;
import org.liandong.files.Photo;

/** Files that cannot be taken: the form comes back with everything that was typed. */
class WrongUploadTests {
  private static final String WORDS = "二单元楼道的灯坏了三天，晚上看不见路";
  private static Caller resident;

  @BeforeEach
  void signIn() throws IOException {
    if (resident == null) resident = Caller.with("resident", "530111001001");
    resident.speaking(Locale.CHINESE);
  }

  private static Response with(Chosen file) throws IOException {
    return resident.post("/requests/new", "/requests", report(), "pictures", file);
  }

  /** Shown again at its field, with everything that was typed. */
  private static void assertRefused(Response answer, String problem) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(422);
    var page = answer.parse();
    assertThat(page.select("#pictures-problem").text()).contains(problem);
    assertThat(page.select("textarea[name=words]").val()).isEqualTo(WORDS);
    assertThat(page.select("input[name=address]").val()).isEqualTo("7栋门口");
  }

  private static Map<String, String> report() {
    var once = UUID.randomUUID().toString();
    return Map.of("place", "530111001001", "words", WORDS, "address", "7栋门口", "once", once);
  }

  @ParameterizedTest
  @CsvSource({"zh, 这个文件太大", "en, too large"})
  void aPhotoOfThirtyMegabytes(String language, String problem) throws IOException {
    resident.speaking(Locale.of(language));
    var photo = Arrays.copyOf(Photo.jpeg(200, 200), 30 << 20);
    assertRefused(with(new Chosen("a.jpg", "image/jpeg", photo)), problem);
  }

  @ParameterizedTest
  @CsvSource({"zh, 内容不是照片", "en, not a"})
  void aWrongTypeBehindARightName(String language, String problem) throws IOException {
    resident.speaking(Locale.of(language));
    var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertRefused(with(new Chosen("photo.jpg", "image/jpeg", page)), problem);
  }

  @ParameterizedTest
  @CsvSource({"zh, 尺寸太大", "en, too many pixels"})
  void aPictureThatUnfoldsIntoGigabytes(String language, String problem) throws IOException {
    resident.speaking(Locale.of(language));
    assertRefused(with(new Chosen("b.png", "image/png", Photo.bomb(60_000, 60_000))), problem);
  }

  @Test
  void aPictureThatBreaksOffAndOneThatIsEmpty() throws IOException {
    var half = Arrays.copyOf(Photo.jpeg(900, 700), 2000);
    assertRefused(with(new Chosen("c.jpg", "image/jpeg", half)), "图片是坏的");
    assertRefused(with(new Chosen("d.jpg", "image/jpeg", new byte[0])), "空的");
  }
}
