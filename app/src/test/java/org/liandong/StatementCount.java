package org.liandong;

import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Which statements a piece of work sends: {@code StatementCount.during(() -> ...)}. A page must
 * send as many for sixty rows as for three.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCount {
  private static final ThreadLocal<List<String>> SAID = ThreadLocal.withInitial(ArrayList::new);

  /** Once a second a node asks whether policy changed: not the doing of the page. */
  private static final String OF_ITS_OWN = "\"policy\".\"revision\"";

  /** The statements sent by this thread. */
  public static List<String> during(Runnable work) {
    SAID.get().clear();
    work.run();
    return List.copyOf(SAID.get());
  }

  @Bean
  DefaultExecuteListenerProvider statementCounter() {
    return new DefaultExecuteListenerProvider(
        new ExecuteListener() {
          @Override
          public void executeStart(ExecuteContext context) {
            var sql = context.sql();
            if (sql != null && !sql.contains(OF_ITS_OWN)) SAID.get().add(sql);
          }
        });
  }
}
