package org.liandong.platform;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskDecorator;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells every transaction what it may reach. Work in the background runs as the platform. */
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
  TaskDecorator backgroundReach() {
    return work -> {
      var carried = Moment.carried(work);
      return () -> ScopedValue.where(Reach.CURRENT, Reach.EVERYTHING).run(carried);
    };
  }

  @Bean
  Clock clock() {
    return Moment.clock();
  }
}
