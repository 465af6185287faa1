package org.liandong.notices.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.notices.Notice;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The clerks' board: what runs with its days left, what waits to be closed, drafts, and what is
 * over.
 *
 * @param due what ended and is not closed yet
 * @param topics what may be disclosed here
 * @param rule the days a notice runs at least
 */
public record DeskPage(
    List<Row> running,
    List<Row> due,
    List<Row> drafts,
    Keyset<Row> over,
    @Nullable String after,
    List<Choice> topics,
    boolean sample,
    int rule,
    boolean keeps,
    Form form) {

  /** A notice on the board. */
  public record Row(Notice notice, String place, long days, int waiting) {
    public String href() {
      return "/desk/notices/" + notice.id();
    }
  }

  public int waiting() {
    return Stream.concat(running.stream(), due.stream()).mapToInt(Row::waiting).sum();
  }
}
