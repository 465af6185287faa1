package org.liandong.disputes.events;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.liandong.base.County;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute, county by county, each matter in its own transaction. */
@Configuration(proxyBeanMethods = false)
class EventClock {

  @Bean
  RecurringTask<Void> raiseGroupEvents(Rising rising, Reaches reaches) {
    return Tasks.recurring("disputes.raise-events", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, _) -> {
          for (var county : reaches.within(Reach.EVERYTHING, rising::counties))
            reaches.within(Reach.within(county), () -> raise(county, rising));
        });
  }

  private static int raise(County county, Rising rising) {
    var late = rising.late(county);
    late.forEach(rising::raise);
    return late.size();
  }
}
