package org.liandong.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.liandong.ui.MapSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What browsers may do with our answers: nothing from elsewhere, nothing inline, not in a frame;
 * place and camera only for our own pages, and only after the person said yes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@EnableConfigurationProperties(MapSettings.class)
class Headers extends OncePerRequestFilter {
  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data: blob:%s; style-src 'self'; script-src 'self'; "
          + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
  private static final String FEATURES =
      "accelerometer=(), autoplay=(), browsing-topics=(), camera=(self), display-capture=(), "
          + "geolocation=(self), gyroscope=(), magnetometer=(), microphone=(self), midi=(), "
          + "payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), "
          + "usb=()";

  /** Figures that other pages may show in a frame: a style sheet and nothing else. */
  private static final Pattern EMBEDDED = Pattern.compile("/indicators/[a-z.-]+/embedded");

  private static final String FRAMED =
      "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors *";

  private final String content;

  Headers(MapSettings map) {
    this.content = CONTENT.formatted(map.host().map(host -> " " + host).orElse(""));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (EMBEDDED.matcher(request.getRequestURI()).matches()) open(response);
    else closed(response);
    chain.doFilter(request, response);
  }

  private void closed(HttpServletResponse response) {
    write(response, content);
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }

  private static void open(HttpServletResponse response) {
    write(response, FRAMED);
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  }

  private static void write(HttpServletResponse response, String policy) {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Permissions-Policy", FEATURES);
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  }
}
