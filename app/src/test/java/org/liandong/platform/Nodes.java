package org.liandong.platform;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.liandong.Liandong;
import org.liandong.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * Whole application nodes on one database, each with a job and a listener that say what they did.
 */
@TestConfiguration(proxyBeanMethods = false)
class Nodes {
  record Happened(int number) {}

  /** What was done on all nodes: number of the job or event, and the rows it could reach. */
  static final List<Integer> JOBS = new CopyOnWriteArrayList<>();

  static final List<Integer> EVENTS = new CopyOnWriteArrayList<>();
  static final List<Integer> REACHED = new CopyOnWriteArrayList<>();

  static ConfigurableApplicationContext start(String url, String... profiles) {
    return new SpringApplicationBuilder(Liandong.class, Nodes.class)
        .profiles("test")
        .profiles(profiles)
        .initializers(
            context -> context.getBeanFactory().registerSingleton("noTests", new NoTests()))
        .run(
            "--server.port=0",
            profiles.length == 0 ? "--none" : "--management.server.port=0",
            "--liandong.database.url=" + url,
            "--liandong.database.owner-password=" + TestDatabase.PASSWORD,
            "--liandong.database.runtime-password=" + TestDatabase.PASSWORD,
            "--liandong.database.pool=6");
  }

  @Bean
  OneTimeTask<Integer> numbered() {
    return Tasks.oneTime("test.numbered", Integer.class)
        .execute((instance, context) -> JOBS.add(instance.getData()));
  }

  @Bean
  Listener listener(JdbcTemplate jdbc) {
    return new Listener(jdbc);
  }

  static class Listener {
    private final JdbcTemplate jdbc;

    Listener(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(Happened event) {
      REACHED.add(jdbc.queryForObject("select count(*) from test.guarded", Integer.class));
      EVENTS.add(event.number());
    }
  }

  /** The nodes are found by scanning; what tests declare for themselves is not part of them. */
  private static final class NoTests extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
      return reader.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName());
    }
  }
}
