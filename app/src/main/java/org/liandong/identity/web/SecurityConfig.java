package org.liandong.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.liandong.base.Actor;
import org.liandong.identity.Actors;
import org.liandong.identity.Authorisations;
import org.liandong.identity.IdentitySettings;
import org.liandong.identity.Tokens;
import org.liandong.platform.Reaches;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * What is open, and how the actor is found. Signing in and out are ordinary controllers, so that
 * every route is in one table.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class SecurityConfig {

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      ActorFilter actors,
      Closed closed,
      CsrfTokenRepository tokens,
      Tokens programs)
      throws Exception {
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(Doors.open())
                .permitAll()
                .requestMatchers(Doors.staff())
                .access(when(actor -> actor.hat().position().staff()))
                .anyRequest()
                .access(when(Actor::signedIn)))
        .addFilterBefore(actors, AuthorizationFilter.class)
        .addFilterBefore(new TokenFilter(programs), CsrfFilter.class)
        // two cookies about looks: no session and no token for a visitor who wants large type
        .csrf(csrf ->
            csrf.csrfTokenRepository(tokens)
                .ignoringRequestMatchers("/preferences")
                .ignoringRequestMatchers(TokenFilter::signedIn))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(closed).accessDeniedHandler(closed))
        // who may frame a page is said by the headers of ui, which know the one exception
        .headers(headers -> headers.frameOptions(frames -> frames.disable()))
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> {})
        .build();
  }

  @Bean
  ActorFilter actorFilter(Actors actors, Authorisations authorisations, Reaches reaches) {
    return new ActorFilter(actors, authorisations, reaches);
  }

  /** The filter belongs to the security chain alone. */
  @Bean
  FilterRegistrationBean<ActorFilter> actorFilterOnce(ActorFilter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  private static AuthorizationManager<RequestAuthorizationContext> when(Predicate<Actor> allowed) {
    return (authentication, context) -> new AuthorizationDecision(allowed.test(actor(context)));
  }

  private static Actor actor(RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    return ActorFilter.of(request);
  }

  /** Twenty filters measured one by one at every request cost more than they tell. */
  @Bean
  SecurityObservationSettings noObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  CsrfTokenRepository formTokens() {
    return new HttpSessionCsrfTokenRepository();
  }

  /** There are no users but our accounts: this keeps the framework from making one up. */
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException("accounts sign in through the sign-in page");
    };
  }
}
