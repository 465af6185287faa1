package org.liandong.notices.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.liandong.notices.PublicNotice;
import org.liandong.notices.Stage;

/**
 * A notice in a list.
 *
 * @param days days left, the last day counting; 0 once it is over
 */
public record NoticeRow(PublicNotice notice, String place, long days) {
  static NoticeRow of(PublicNotice notice, String place, LocalDate today) {
    long left = notice.running() ? ChronoUnit.DAYS.between(today, notice.ends()) + 1 : 0;
    return new NoticeRow(notice, place, Math.max(0, left));
  }

  public String href() {
    return "/notices/" + notice.id();
  }

  /** Its last day is over, and nobody has closed it yet. */
  public boolean over() {
    return notice.running() && days == 0;
  }

  public long waiting() {
    return notice.objections() - notice.replies();
  }

  public static String tone(Stage stage) {
    return switch (stage) {
      case DRAFT -> "";
      case RUNNING -> "info";
      case CLOSED -> "ok";
      case WITHDRAWN -> "plain";
    };
  }
}
