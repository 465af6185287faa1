package org.liandong;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.platform.Moment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The day it is for the application behind {@link Browser}: a journey goes from day to day as
 * people would. Only what is asked through a page moves; sessions and the database do not.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {
  private static volatile @Nullable Duration shift;

  /** From now on it is that moment, for pages and for {@link #within}; the clock runs on. */
  public static void is(String moment) {
    shift = Duration.between(Instant.now(), Instant.parse(moment));
  }

  /** It is today again. */
  public static void today() {
    shift = null;
  }

  /** Work as a job of the platform does it, at the moment that holds. */
  public static <T> T within(Supplier<T> work) {
    var by = shift;
    return by == null ? work.get() : Moment.at(Instant.now().plus(by), work);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  Filter shifted() {
    return (request, response, chain) ->
        within(() -> {
          try {
            chain.doFilter(request, response);
            return true;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (ServletException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
