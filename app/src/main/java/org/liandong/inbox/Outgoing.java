package org.liandong.inbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.liandong.base.AccountId;
import org.liandong.inbox.Outlet.Channel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * Carries messages out of the platform. Each is a job of its own in the job table: it outlives a
 * restart and is tried again while the other side does not answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
class Outgoing {
  static final String TASK = "inbox.send";
  static final int TRIES = 6;
  static final Duration PAUSE = Duration.ofSeconds(30);
  private static final double GROWTH = 3;

  @Bean
  OneTimeTask<Void> sendOutside(Letters letters) {
    var retry = new FailureHandler.ExponentialBackoffFailureHandler<Void>(PAUSE, GROWTH);
    return Tasks.oneTime(TASK)
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                TRIES,
                retry,
                (failed, operations) ->
                    letters.givenUp(Job.parse(instance(failed.getExecution().taskInstance)))))
        .execute((instance, context) -> {
          try {
            letters.send(Job.parse(instance(instance)));
          } catch (IOException later) {
            throw new UncheckedIOException(later);
          }
        });
  }

  private static String instance(TaskInstance<?> instance) {
    return instance.getId();
  }

  @Bean
  Sending sending(Letters letters, ObjectProvider<SchedulerClient> jobs, Clock clock) {
    return new Sending(letters, jobs, clock);
  }

  /**
   * One message by one way.
   *
   * @param account who is told
   */
  record Job(AccountId account, Message.Id message, Channel channel) {
    String id() {
      return account + "/" + message + "/" + channel;
    }

    static Job parse(String id) {
      var parts = id.split("/", 3);
      return new Job(
          new AccountId(java.util.UUID.fromString(parts[0])),
          Message.Id.parse(parts[1]),
          Channel.valueOf(parts[2]));
    }
  }

  /** Makes the jobs, once the message is committed. */
  static class Sending {
    private final Letters letters;
    private final ObjectProvider<SchedulerClient> jobs;
    private final Clock clock;

    Sending(Letters letters, ObjectProvider<SchedulerClient> jobs, Clock clock) {
      this.letters = letters;
      this.jobs = jobs;
      this.clock = clock;
    }

    /** Telling it again makes no second job: their names are the same. */
    @ApplicationModuleListener
    void carry(Told told) {
      for (var channel : letters.wished(told.account())) {
        var job = new Job(told.account(), told.message(), channel);
        jobs.getObject()
            .scheduleIfNotExists(new TaskInstance<Void>(TASK, job.id()), clock.instant());
      }
    }
  }
}
