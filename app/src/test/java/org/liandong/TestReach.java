package org.liandong;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.liandong.platform.Reach;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** A test that binds no reach of its own sees everything; requests inside it are bound as usual. */
@TestConfiguration(proxyBeanMethods = false)
class TestReach {
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  TransactionExecutionListener everything(DataSource source) {
    return new TransactionExecutionListener() {
      @Override
      public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && transaction.isNewTransaction() && !Reach.CURRENT.isBound())
          new JdbcTemplate(source)
              .execute("set local app.counties = '*'; set local app.places = '*'");
      }
    };
  }
}
