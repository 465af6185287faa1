package org.liandong.requests.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Refused;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * One step for many: first what it needs, then what became of each.
 *
 * @param to to whom they can be handed over
 * @param results one for each row, empty before it was done
 */
public record BulkPage(
    Act act, List<String> chosen, List<Choice> to, List<Result> results, Form form) {

  /** What can be done with many at once. */
  public enum Act {
    TAKE,
    HANDOVER,
    ANSWER
  }

  /**
   * What became of one.
   *
   * @param refused why not; null when it was done
   * @param problem key of what is wrong with the order; empty when nothing
   */
  public record Result(String id, String title, @Nullable Refused refused, String problem) {
    public boolean done() {
      return refused == null && problem.isEmpty();
    }

    public String words() {
      if (refused != null)
        return t("requests.refused." + refused.reason().name(), refused.details().toArray());
      return problem.isEmpty() ? t("requests.bulk.done") : t(problem);
    }
  }

  public long done() {
    return results.stream().filter(Result::done).count();
  }
}
