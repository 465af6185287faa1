package org.liandong.territory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.liandong.base.Actor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * What anybody may read may be kept by any cache for a minute, and is then asked for by its tag
 * (Z-06). A page drawn for somebody who signed in is kept by nobody.
 */
@Configuration(proxyBeanMethods = false)
class Caching {
  private static final String PUBLIC =
      String.valueOf(
          CacheControl.maxAge(Duration.ofMinutes(1))
              .cachePublic()
              .staleWhileRevalidate(Duration.ofMinutes(10))
              .getHeaderValue());

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> placeTags() {
    var tags = new ShallowEtagHeaderFilter();
    // a strong tag would keep the server from sending the answer compressed
    tags.setWriteWeakETag(true);
    var filter = new FilterRegistrationBean<>(tags);
    filter.addUrlPatterns("/places", "/places/*", "/api/v1/places", "/api/v1/places/*");
    filter.setName("placeTags");
    return filter;
  }

  /** For answers that are the same for everybody. */
  static void open(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, PUBLIC);
  }

  /** For pages: language and type size are in cookies, the head of the page names the reader. */
  static void page(HttpServletResponse response, Actor actor) {
    response.addHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
    if (!actor.signedIn()) open(response);
  }
}
