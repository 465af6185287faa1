package org.liandong.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Holds back what people send while too much waits that follows from such things, and refuses it
 * after a while: a rush that lasts may slow a node, not fill its memory. Reading goes on.
 */
@Component
class Rush implements HandlerInterceptor, WebMvcConfigurer {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private final Listeners listeners;
  private final Background.Settings settings;

  Rush(Listeners listeners, Background.Settings settings) {
    this.listeners = listeners;
    this.settings = settings;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (READING.contains(request.getMethod())) return true;
    if (listeners.waitUntil(settings.most(), settings.patience())) return true;
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(settings.patience().toSeconds()));
    throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
  }
}
