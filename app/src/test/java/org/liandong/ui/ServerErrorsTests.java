package org.liandong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Browser;

/** Errors of the real server, outside every controller, in our look and words. */
class ServerErrorsTests {
  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(Browser.address() + path));
  }

  @ParameterizedTest
  @ValueSource(ints = {49, 70})
  void anUploadOverTheLimitIsAnsweredInWords(int megabytes) throws Exception {
    var head =
        "--cut\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n";
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(new byte[megabytes << 20]),
            BodyPublishers.ofString("\r\n--cut--\r\n"));
    var answer =
        send(
            to("/ui/elements")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(body));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(Jsoup.parse(answer.body()).title()).isEqualTo("文件太大了 · 联动");
  }

  @Test
  void whatTheFirewallRejectsIsAPageOfOurs() throws Exception {
    var answer = send(to("/ui/elements;x=1").GET());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).title()).isEqualTo("这个请求我们没看懂 · 联动");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void aWrongMethodIsAPageOfOurs() throws Exception {
    var answer = send(to("/ui/elements").method("HEAD", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    var wrong = send(to("/preferences").GET());
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(Jsoup.parse(wrong.body()).title()).isEqualTo("这个页面不能这样打开 · 联动");
  }

  @Test
  void theApiSpeaksOneLanguageOfProblems() throws Exception {
    var answer = send(to("/api/v1/no-such-thing").GET());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().allValues("Content-Type"))
        .isEqualTo(List.of("application/problem+json"));
  }
}
