package org.liandong.identity;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * The many people of the tests have passwords that cost nothing; {@link PasswordsTests} looks at
 * what real ones cost.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestPasswords {
  @Bean
  @Primary
  Passwords quick() {
    return new Passwords(new Argon2PasswordEncoder(16, 32, 1, 8, 1));
  }
}
