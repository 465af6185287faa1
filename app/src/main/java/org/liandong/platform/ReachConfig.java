package org.liandong.platform;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells every transaction what it may reach. */
@Configuration(proxyBeanMethods = false)
class ReachConfig {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  TransactionExecutionListener reachListener(ObjectProvider<Reaches> reaches) {
    return new TransactionExecutionListener() {
      @Override
      public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && transaction.isNewTransaction())
          reaches.getObject().tell(Reach.current());
      }
    };
  }

  @Bean
  Clock clock() {
    return Moment.clock();
  }
}
