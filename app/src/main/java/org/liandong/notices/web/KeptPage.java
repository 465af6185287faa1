package org.liandong.notices.web;

import java.util.List;
import org.liandong.notices.Notice;
import org.liandong.ui.Form;

/**
 * One notice as its clerks see it.
 *
 * @param shown what the public reads
 * @param over whether its last day is over and nobody has closed it yet
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
    boolean over,
    Form form) {

  /** The masked words. */
  public record Shown(String title, String words) {}

  public String base() {
    return "/desk/notices/" + notice.id();
  }

  public boolean running() {
    return mayExtend;
  }

  /** What is over can be closed by hand, by whom it can be extended. */
  public boolean mayClose() {
    return over && mayExtend;
  }
}
