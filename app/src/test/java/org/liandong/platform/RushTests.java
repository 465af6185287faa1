package org.liandong.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;

class RushTests {
  private final Listeners listeners = new Listeners(1, work -> work);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /** One listener that runs and two that wait. */
  @BeforeEach
  void fill() throws InterruptedException {
    listeners.initialize();
    var running = new CountDownLatch(1);
    listeners.execute(() -> {
      running.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
    running.await();
    for (int i = 0; i < 2; i++) listeners.execute(() -> {});
  }

  @AfterEach
  void end() {
    goOn.countDown();
    listeners.shutdown();
  }

  @Test
  void atTheLimitWhatIsSentIsTaken() {
    assertThat(sent("POST", 2, Duration.ZERO)).isTrue();
  }

  @Test
  void overTheLimitItIsRefusedAfterAWhileAndToldWhenToComeAgain() {
    var response = new MockHttpServletResponse();
    assertThatThrownBy(() ->
            rush(1, Duration.ofSeconds(1))
                .preHandle(new MockHttpServletRequest("POST", "/requests"), response, this))
        .isInstanceOfSatisfying(
            ResponseStatusException.class,
            refused -> assertThat(refused.getStatusCode().value()).isEqualTo(503));
    assertThat(response.getHeader("Retry-After")).isEqualTo("1");
  }

  @Test
  void overTheLimitItIsTakenAsSoonAsLessWaits() {
    Thread.ofVirtual().start(goOn::countDown);
    assertThat(sent("POST", 0, Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void readingIsNeverHeldBack() {
    assertThat(sent("GET", 0, Duration.ZERO)).isTrue();
  }

  private boolean sent(String method, int most, Duration patience) {
    return rush(most, patience)
        .preHandle(
            new MockHttpServletRequest(method, "/requests"), new MockHttpServletResponse(), this);
  }

  private Rush rush(int most, Duration patience) {
    return new Rush(listeners, new Background.Settings(1, most, patience));
  }
}
