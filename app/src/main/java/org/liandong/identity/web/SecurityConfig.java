package org.liandong.identity.web;

import org.liandong.platform.Reaches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** What is open, and how the actor is found. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

  @Bean
  SecurityFilterChain security(HttpSecurity http, Reaches reaches) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        // two cookies about looks: no session and no token for a visitor who wants large type
        .csrf(csrf -> csrf.ignoringRequestMatchers("/preferences"))
        .addFilterAfter(new ActorFilter(reaches), AuthorizationFilter.class)
        .build();
  }
}
