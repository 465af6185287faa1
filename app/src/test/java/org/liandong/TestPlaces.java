package org.liandong;

import org.liandong.territory.Divisions;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The divisions that tests stand on: 官渡区, 海曙区 and what lies above them, once per context. */
@TestConfiguration(proxyBeanMethods = false)
class TestPlaces {
  @Bean
  ApplicationRunner loadTestPlaces(Divisions divisions) {
    return arguments ->
        divisions.load(code -> code.startsWith("530111") || code.startsWith("330203"));
  }
}
