package org.liandong.meetings.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.meetings.Meeting;

/** A meeting as the page sends it. */
record PlanForm(
    @Nullable String form,
    @Nullable String title,
    @Nullable String venue,
    @Nullable String agenda,
    @Nullable String begins,
    @Nullable UUID once) {

  Meeting.Plan plan() {
    return new Meeting.Plan(
        Typed.one(Meeting.Form.class, "form", form),
        Typed.required("title", title, 100),
        Typed.required("venue", venue, 200),
        Typed.text(agenda),
        Typed.moment("begins", begins),
        once == null ? UUID.randomUUID() : once);
  }
}
