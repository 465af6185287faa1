package org.liandong.meetings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Minutes;
import org.liandong.meetings.Resolution;
import org.liandong.meetings.Resolutions;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Minutes with their signatures, and what was resolved. */
@Controller
class MinutesController {
  private final Minutes minutes;
  private final Resolutions resolutions;
  private final Meetings meetings;
  private final Files files;
  private final Persons persons;
  private final MeetingsController pages;
  private final Steps<Meeting.Id> steps;

  MinutesController(
      Minutes minutes,
      Resolutions resolutions,
      Meetings meetings,
      Files files,
      Persons persons,
      MeetingsController pages) {
    this.minutes = minutes;
    this.resolutions = resolutions;
    this.meetings = meetings;
    this.files = files;
    this.persons = persons;
    this.pages = pages;
    steps = new Steps<>(Ids::meeting, "/meetings/", "meetings.done.", pages::page);
  }

  /** The minutes as they are printed. */
  @GetMapping("/meetings/{id}/minutes")
  ModelAndView print(Actor actor, @PathVariable String id) {
    var page = pages.page(actor, Ids.meeting(id), Form.EMPTY);
    if (minutes.last(actor, Ids.meeting(id)).isEmpty()) throw new Absent(id);
    page.setViewName("meetings/minutes");
    return page;
  }

  @PostMapping("/meetings/{id}/minutes")
  ModelAndView write(Sent sent) {
    return steps.take(
        sent,
        "minutes-written",
        it -> minutes.write(sent.actor(), it, sent.typed().words("minutesText", 20_000)));
  }

  @PostMapping("/meetings/{id}/signatures")
  ModelAndView sign(
      Sent sent,
      @RequestParam int nr,
      @RequestParam(name = "scan", required = false) @Nullable List<MultipartFile> scan) {
    return steps.take(
        sent,
        "signed",
        it -> {
          var seat = sent.typed().id("signer");
          minutes.sign(sent.actor(), it, nr, seat, stored(sent.actor(), it, scan));
        });
  }

  private @Nullable UUID stored(Actor actor, Meeting.Id id, @Nullable List<MultipartFile> scan) {
    if (scan == null) return null;
    var place = meetings.find(actor, id).place();
    return Upload.chosen("scan", scan, Audience.STAFF).stream()
        .findFirst()
        .map(upload -> files.store(actor, place, upload).id().id())
        .orElse(null);
  }

  @PostMapping("/meetings/{id}/recordings")
  ModelAndView record(Sent sent) {
    return steps.take(sent, "RECORDED", it -> minutes.record(sent.actor(), it));
  }

  @PostMapping("/meetings/{id}/resolutions")
  ModelAndView resolve(Sent sent) {
    return steps.take(sent, "resolved", it -> resolutions.resolve(sent.actor(), it, draft(sent)));
  }

  /** With one owner or two. */
  private Resolution.Draft draft(Sent sent) {
    var typed = sent.typed();
    var owners = new ArrayList<Resolution.Naming>();
    for (var owner : List.of("owner", "second"))
      if (!sent.form().value(owner).isBlank()) owners.add(named(sent, owner));
    var motion = typed.optional("motionId", 60);
    return new Resolution.Draft(
        typed.one("kind", Resolution.Kind.class),
        typed.words("resolved", 2000),
        motion.isEmpty() ? null : Ids.motion(motion),
        typed.optionalDay("due"),
        owners);
  }

  private Resolution.Naming named(Sent sent, String field) {
    var typed = sent.typed();
    var name = typed.words(field, 60);
    var way = field + "Way";
    var account = persons.account(sent.actor(), sent.form().value(way), name, way);
    return new Resolution.Naming(account, name, typed.optional(field + "Unit", 100));
  }
}
