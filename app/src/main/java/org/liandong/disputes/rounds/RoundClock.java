package org.liandong.disputes.rounds;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour, county by county. */
@Configuration(proxyBeanMethods = false)
class RoundClock {

  @Bean
  RecurringTask<Void> watchScreeningRounds(Calling calling, Reaches reaches) {
    return Tasks.recurring("disputes.watch-rounds", FixedDelay.of(Duration.ofHours(1)))
        .execute((_, _) -> {
          for (var county : reaches.within(Reach.EVERYTHING, calling::counties))
            reaches.within(
                Reach.within(county), () -> calling.alert(county) + calling.renew(county));
        });
  }
}
