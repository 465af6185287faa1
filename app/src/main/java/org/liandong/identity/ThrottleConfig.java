package org.liandong.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counted failures are forgotten by a job once they no longer count. */
@Configuration(proxyBeanMethods = false)
class ThrottleConfig {

  @Bean
  RecurringTask<Void> throttleSweep(Throttle throttle) {
    return Tasks.recurring("identity.throttle-sweep", FixedDelay.of(Duration.ofHours(1)))
        .execute((task, context) -> throttle.sweep());
  }
}
