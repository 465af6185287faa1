package org.liandong.procedures.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Invalid;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Motion;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Referrals;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands a gate to a meeting of its body, or publishes its notice. */
@Controller
class ReferralsController {
  private static final String NEW = "new";
  private final Referrals referrals;
  private final Steps<Procedure.Id> steps;

  ReferralsController(Referrals referrals, ProcedureDetail detail) {
    this.referrals = referrals;
    this.steps = new Steps<>(Ids::procedure, "/procedures/", "procedures.done.", detail::page);
  }

  @PostMapping("/procedures/{id}/meetings")
  ModelAndView convene(Sent sent) {
    return steps.take(
        sent,
        "convened",
        it -> {
          int version = new FactForm(sent.form()).version();
          referrals.convene(
              sent.actor(), it, version, sent.form().value("gate"), convening(sent.form()));
        });
  }

  private static Referrals.Convening convening(Form form) {
    var typed = form.value("meeting");
    boolean existing = !typed.isEmpty() && !typed.equals(NEW);
    return new Referrals.Convening(
        existing ? meeting(typed) : null,
        form.value("venue"),
        existing ? null : moment(form.value("begins")),
        form.value("ballot").equals("SECRET") ? Motion.Ballot.SECRET : Motion.Ballot.OPEN,
        !form.value("online").isEmpty(),
        once(form));
  }

  private static Meeting.Id meeting(String text) {
    return Absent.unless(text, Meeting.Id::parse);
  }

  private static @Nullable Instant moment(String text) {
    try {
      return LocalDateTime.parse(text.strip()).atZone(WorkingDays.ZONE).toInstant();
    } catch (DateTimeParseException noMoment) {
      throw Invalid.field("begins", "procedures.field.moment");
    }
  }

  private static UUID once(Form form) {
    try {
      return UUID.fromString(form.value("once"));
    } catch (IllegalArgumentException none) {
      return UUID.randomUUID();
    }
  }

  @PostMapping("/procedures/{id}/notices")
  ModelAndView publish(Sent sent) {
    return steps.take(
        sent,
        "published",
        it -> {
          int version = new FactForm(sent.form()).version();
          referrals.publish(
              sent.actor(), it, version, sent.form().value("gate"), text(sent.form()));
        });
  }

  private static Referrals.Text text(Form form) {
    var days = form.value("days").strip();
    if (!days.matches("|[1-9]\\d{0,2}")) throw Invalid.field("days", "procedures.field.number");
    return new Referrals.Text(
        required(form, "heading", 100),
        required(form, "notice", 10_000),
        days.isEmpty() ? 0 : Integer.parseInt(days),
        names(form.value("covered")),
        once(form));
  }

  private static String required(Form form, String field, int longest) {
    var text = form.value(field).strip();
    if (text.isEmpty()) throw Invalid.field(field, "procedures.field.text.missing");
    if (text.length() > longest) throw Invalid.field(field, "procedures.field.text.long");
    return text;
  }

  /** Names parted by commas, spaces or 、. */
  private static List<String> names(String typed) {
    return Arrays.stream(typed.split("[,，、;；\\s]+")).filter(it -> !it.isBlank()).toList();
  }
}
