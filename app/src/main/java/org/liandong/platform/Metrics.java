package org.liandong.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The separate port of metrics (profile {@code metrics}) asks nobody to sign in: it listens on the
 * loopback address only.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("management.server.port")
class Metrics {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain metricsDoor(HttpSecurity http, Environment environment) {
    return http.securityMatcher(request -> request.getLocalPort() == port(environment))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** Where metrics are served, if that is not where the platform is. */
  private static int port(Environment environment) {
    int metrics = environment.getProperty("local.management.port", Integer.class, -1);
    int platform = environment.getProperty("local.server.port", Integer.class, -1);
    return metrics == platform ? -1 : metrics;
  }
}
