package org.liandong.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

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
   */
  @ConfigurationProperties("liandong.background")
  record Settings(@DefaultValue("4") int listeners) {}

  /** Work in the background runs as the platform. */
  @Bean
  TaskDecorator backgroundReach() {
    return work -> {
      var carried = Moment.carried(work);
      return () -> ScopedValue.where(Reach.CURRENT, Reach.EVERYTHING).run(carried);
    };
  }

  /** Ends what runs, and leaves what waits to the registry and the next start. */
  private static final class Listeners extends ThreadPoolTaskExecutor {
    private static final long serialVersionUID = 1L;

    @Override
    public void shutdown() {
      getThreadPoolExecutor().getQueue().clear();
      super.shutdown();
    }
  }

  /** The executor of {@code @Async}, and so of listeners; what waits is safe in the registry. */
  @Bean
  ThreadPoolTaskExecutor taskExecutor(Settings settings, TaskDecorator backgroundReach) {
    var executor = new Listeners();
    executor.setThreadFactory(Thread.ofVirtual().name("listener-", 1).factory());
    executor.setCorePoolSize(settings.listeners());
    executor.setMaxPoolSize(settings.listeners());
    executor.setTaskDecorator(backgroundReach);
    executor.setWaitForTasksToCompleteOnShutdown(true);
    executor.setAwaitTerminationSeconds(20);
    return executor;
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
