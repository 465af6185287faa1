package org.liandong.notices.web;

import java.util.List;
import org.liandong.notices.Notice;
import org.liandong.ui.Form;

/**
 * One notice as its clerks see it.
 *
 * @param shown what the public reads
 * @param overToday whether its last day is over, so that it can be closed by hand
 */
public record KeptPage(
    Notice notice,
    String place,
    Shown shown,
    List<Notice.Fact> facts,
    List<Notice.Objection> objections,
    List<Notice.Posting> postings,
    boolean mayPublish,
    boolean mayExtend,
    boolean mayWithdraw,
    boolean overToday,
    Form form) {

  /** The masked words. */
  public record Shown(String title, String words) {}

  public String base() {
    return "/desk/notices/" + notice.id();
  }

  public boolean running() {
    return mayExtend;
  }
}
