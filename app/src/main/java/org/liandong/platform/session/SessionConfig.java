package org.liandong.platform.session;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts {@link SparseSessions} before the table of sessions. */
@Configuration(proxyBeanMethods = false)
class SessionConfig {

  /** The repository made by the framework, wrapped before anybody gets it. */
  @Bean
  static BeanPostProcessor sparseSessions() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcIndexedSessionRepository table
            ? new SparseSessions<>(table)
            : bean;
      }
    };
  }

  /**
   * Sessions are no rows of a county: their transactions need no reach and therefore have a manager
   * of their own, which tells none.
   */
  @Bean(name = "springSessionTransactionOperations", defaultCandidate = false)
  TransactionOperations sessionTransactions(DataSource source) {
    var template = new TransactionTemplate(new JdbcTransactionManager(source));
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new SessionTransactions(template);
  }

  /** Before the filter that opens sessions. */
  @Bean
  FilterRegistrationBean<OneRequest> oneRequest() {
    var registration = new FilterRegistrationBean<>(new OneRequest());
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    return registration;
  }
}
