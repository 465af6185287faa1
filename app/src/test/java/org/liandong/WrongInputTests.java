package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Caller.Chosen;
import org.liandong.files.Photo;

/** What people, slips and attacks send to the running platform: a clear answer, nothing lost. */
class WrongInputTests {
  private static final String FORM = "/requests/new";
  private static final String HOME = "530111001001";
  private static final String WORDS = "二单元楼道的灯坏了三天，晚上看不见路";
  private static Caller resident;

  @BeforeEach
  void signIn() throws IOException {
    if (resident == null) resident = Caller.with("resident", HOME);
    resident.speaking(Locale.CHINESE);
  }

  private static Map<String, String> report(String words) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("place", HOME);
    fields.put("words", words);
    fields.put("address", "7栋门口");
    fields.put("once", UUID.randomUUID().toString());
    return fields;
  }

  private static String sent(Response answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Objects.requireNonNull(answer.header("Location")).replaceFirst("https?://[^/]+", "");
  }

  @Test
  void scriptEmojiAndTraditionalCharactersAreJustText() throws IOException {
    var words = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> 樓道燈壞了 👵🏽 𠮷";
    var page = resident.get(sent(resident.post(FORM, "/requests", report(words))));
    assertThat(page.body()).doesNotContain("<script>alert", "<img src=x");
    assertThat(page.parse().select(".words").text()).isEqualTo(words);
    assertThat(resident.page("/requests/mine").text()).contains("<script>alert(1)");
  }

  @ParameterizedTest
  @CsvSource({"zh, 最多 5000 个字", "en, At most"})
  void fiftyThousandCharacters(String language, String problem) throws IOException {
    resident.speaking(Locale.of(language));
    var words = "长".repeat(50_000);
    var answer = resident.post(FORM, "/requests", report(words));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.parse().select("#words-problem").text()).contains(problem);
    assertThat(answer.parse().select("textarea[name=words]").val()).isEqualTo(words);
  }

  @Test
  void fiveThousandCharactersAreTaken() throws IOException {
    assertThat(sent(resident.post(FORM, "/requests", report("字".repeat(5000)))))
        .startsWith("/requests/530111-");
    assertThat(resident.post(FORM, "/requests", report("字".repeat(5001))).statusCode())
        .isEqualTo(422);
  }

  @Test
  void theSameFormSentEightTimesAtOnceIsOneRequest() throws Exception {
    var fields = report("同时按了八次" + UUID.randomUUID());
    fields.put("_csrf", resident.token(FORM));
    Callable<String> send = () -> sent(resident.send("/requests", fields));
    try (var threads = Executors.newFixedThreadPool(8)) {
      var all = threads.invokeAll(java.util.Collections.nCopies(8, send));
      var first = all.getFirst().get();
      for (var one : all) assertThat(one.get()).isEqualTo(first);
    }
    assertThat(resident.page("/requests/mine").text().split("同时按了八次", -1)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"zh, 刚才有人先处理了", "en, Somebody was faster"})
  void aStaleFormKeepsItsWords(String language, String problem) throws IOException {
    var path = sent(resident.post(FORM, "/requests", report(WORDS)));
    var worker = Caller.with("community-worker", HOME).speaking(Locale.of(language));
    sent(worker.post(path, path + "/takings", Map.of("version", "1")));
    var words = "我写了很久的一段答复";
    var late = worker.post(path, path + "/answers", Map.of("version", "1", "words", words));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.parse().select("textarea[name=words]").val()).isEqualTo(words);
    assertThat(late.parse().select("main").text()).contains(problem);
  }

  @ParameterizedTest
  @CsvSource({"zh, 您写的内容", "en, what you wrote"})
  void aMissingTokenShowsWhatWasTyped(String language, String problem) throws IOException {
    resident.speaking(Locale.of(language));
    var plain = resident.send("/requests", report(WORDS));
    var file = new Chosen("a.jpg", "image/jpeg", Photo.jpeg(20, 20));
    var withFile =
        Caller.done(
            resident
                .to("/requests")
                .method(Method.POST)
                .data(report(WORDS))
                .data("pictures", file.name(), new ByteArrayInputStream(file.bytes())));
    for (var answer : new Response[] {plain, withFile}) {
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains(WORDS);
      assertThat(answer.parse().select("main").text()).containsIgnoringCase(problem);
    }
  }

  @Test
  void theRequestOfANeighbourIsNotThere() throws IOException {
    var path = sent(resident.post(FORM, "/requests", report(WORDS)));
    var neighbour = Caller.with("resident", HOME);
    assertThat(neighbour.get(path).statusCode()).isEqualTo(404);
    assertThat(neighbour.get("/api/v1" + path).statusCode()).isEqualTo(404);
    assertThat(neighbour.post(FORM, path + "/withdrawals", Map.of("version", "1")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void charactersThatNoDatabaseKeepsAreAnsweredInWords() throws IOException {
    var nothing = resident.post(FORM, "/requests", report("灯\0坏了很久很久没有人来修"));
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.parse().text()).contains("这个请求我们没看懂", "坏了很久很久");
    for (var words : new String[] {"灯坏了\uD800很久很久", "\u202e灯坏了很久很久"})
      sent(resident.post(FORM, "/requests", report(words)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"version=", "version=abc", "version=99999999999", "x=1"})
  void aStepWithoutItsVersionIsAnsweredInWords(String typed) throws IOException {
    var path = sent(resident.post(FORM, "/requests", report(WORDS)));
    var pair = typed.split("=", -1);
    var answer = resident.post(path, path + "/withdrawals", Map.of(pair[0], pair[1]));
    assertThat(answer.statusCode()).isBetween(400, 422);
    assertThat(resident.page(path).select("form[action$=withdrawals]")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"once", "longitude", "place", "spot", "category", "anonymous"})
  void nonsenseInAFieldThatNobodyTypesLosesNothing(String field) throws IOException {
    var fields = report(WORDS);
    fields.put(field, "'nonsense%00");
    var answer = resident.post(FORM, "/requests", fields);
    assertThat(answer.statusCode()).isIn(302, 422);
    if (answer.statusCode() == 422) assertThat(answer.body()).contains(WORDS);
  }

  @Test
  void theInterfaceForProgramsSaysWhatIsWrong() throws IOException {
    var token = resident.token(FORM);
    for (var body : new String[] {"{", "[]", "{\"place\":\"530111001001\"}", "{\"words\":null}"}) {
      var answer =
          Caller.done(
              resident
                  .to("/api/v1/requests")
                  .method(Method.POST)
                  .header("Content-Type", "application/json")
                  .header("X-CSRF-TOKEN", token)
                  .requestBody(body));
      assertThat(answer.statusCode()).as(body).isIn(400, 422);
      assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
  }
}
