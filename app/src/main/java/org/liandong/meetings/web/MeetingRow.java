package org.liandong.meetings.web;

import org.liandong.meetings.Meeting;
import org.liandong.meetings.Stage;

/** A meeting in a list. */
public record MeetingRow(Meeting meeting, String body, String place) {
  public String href() {
    return "/meetings/" + meeting.id();
  }

  public String tone() {
    return tone(meeting.stage());
  }

  static String tone(Stage stage) {
    return switch (stage) {
      case PLANNED -> "";
      case CALLED -> "info";
      case SITTING, HELD -> "wait";
      case RECORDED -> "ok";
      case CANCELLED -> "plain";
    };
  }
}
