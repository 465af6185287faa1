package org.liandong;

import org.liandong.territory.Divisions;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The divisions that tests stand on: 官渡区, 海曙区, a street of 兰州, and what lies above them, once per
 * context.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestPlaces {
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ApplicationRunner loadTestPlaces(Divisions divisions) {
    return arguments ->
        divisions.load(code ->
            code.startsWith("530111") || code.startsWith("330203") || code.startsWith("620102001"));
  }
}
