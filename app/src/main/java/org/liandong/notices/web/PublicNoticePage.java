package org.liandong.notices.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.notices.Notice;
import org.liandong.notices.PublicNotice;
import org.liandong.notices.Stage;
import org.liandong.ui.Form;
import org.liandong.ui.Times;
import org.liandong.ui.tag.Crumb;
import org.liandong.ui.tag.Step;

/**
 * One notice, as everyone reads it.
 *
 * @param own the reader's own objections
 * @param keeps whether the reader is its clerk
 * @param rule how long such a notice runs, in words
 */
public record PublicNoticePage(
    PublicNotice.Whole whole,
    String place,
    List<Crumb> crumbs,
    NoticeRow row,
    List<Notice.Objection> own,
    Rule rule,
    boolean signedIn,
    boolean keeps,
    Form form) {

  /** The rule on the period and where it comes from. */
  public record Rule(String title, int days, String source, boolean certain) {}

  public PublicNotice notice() {
    return whole.notice();
  }

  public String base() {
    return "/notices/" + notice().id();
  }

  public @Nullable String photo(PublicNotice.Spot spot) {
    var photo = spot.photo();
    return photo == null
        ? null
        : "/files/%s-%s/%s".formatted(notice().id().county(), photo, spot.name());
  }

  /** Published, until when, and what it came to. */
  public List<Step> steps() {
    var steps = new ArrayList<Step>();
    steps.add(new Step(t("notices.line.published"), Times.day(notice().begins()), Step.State.DONE));
    if (notice().stage() == Stage.WITHDRAWN) {
      steps.add(new Step(t("notices.stage.WITHDRAWN"), null, Step.State.STOPPED));
      return steps;
    }
    var closed = notice().stage() == Stage.CLOSED;
    var over = closed || row.over();
    steps.add(
        new Step(
            t("notices.line.running"),
            t("notices.until", Times.day(notice().ends())),
            over ? Step.State.DONE : Step.State.NOW));
    var outcome = notice().outcome();
    steps.add(
        new Step(
            t("notices.line.outcome"),
            outcome != null ? t("notices.outcome." + outcome) : over ? t("notices.over") : null,
            closed ? Step.State.DONE : over ? Step.State.NOW : Step.State.AHEAD));
    return steps;
  }
}
