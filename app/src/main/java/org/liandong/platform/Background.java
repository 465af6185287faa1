package org.liandong.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;

/**
 * Who runs work outside of a request: listeners of events as the platform, few at a time so that
 * they leave connections for people; the rest of a long answer as the person who asked for it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Background.Settings.class)
class Background {

  /**
   * Work outside of requests.
   *
   * @param listeners how many listeners of events run at a time on one node
   * @param most how many may wait for one, in memory, before what would add to them is held back
   * @param patience how long it is held back before it is refused
   */
  @ConfigurationProperties("liandong.background")
  record Settings(
      @DefaultValue("4") int listeners,
      @DefaultValue("40000") int most,
      @DefaultValue("10s") Duration patience) {}

  /** Work in the background runs as the platform. */
  @Bean
  TaskDecorator backgroundReach() {
    return work -> {
      var carried = Moment.carried(work);
      return () -> ScopedValue.where(Reach.CURRENT, Reach.EVERYTHING).run(carried);
    };
  }

  /** The executor of {@code @Async}, and so of listeners; what waits is safe in the registry. */
  @Bean
  Listeners taskExecutor(Settings settings, TaskDecorator backgroundReach) {
    return new Listeners(settings.listeners(), backgroundReach);
  }

  /** The executor of Spring MVC, for answers that are written while they are read. */
  @Bean
  SimpleAsyncTaskExecutor applicationTaskExecutor() {
    var executor = new SimpleAsyncTaskExecutor("answer-");
    executor.setVirtualThreads(true);
    executor.setTaskDecorator(Background::asAsked);
    return executor;
  }

  private static Runnable asAsked(Runnable work) {
    var reach = Reach.current();
    return () -> ScopedValue.where(Reach.CURRENT, reach).run(work);
  }
}
