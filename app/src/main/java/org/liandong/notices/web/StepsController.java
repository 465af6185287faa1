package org.liandong.notices.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.files.Attachment;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.notices.Objections;
import org.liandong.notices.Postings;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The steps a clerk takes with a notice, each a resource that is made. */
@Controller
class StepsController {
  private final Notices notices;
  private final Objections objections;
  private final Postings postings;
  private final Files files;
  private final Steps<Notice.Id> steps;

  StepsController(
      Notices notices, Objections objections, Postings postings, Files files, DeskController desk) {
    this.notices = notices;
    this.objections = objections;
    this.postings = postings;
    this.files = files;
    steps = new Steps<>(Asked::notice, "/desk/notices/", "notices.done.", desk::page);
  }

  @PostMapping("/desk/notices/{id}/publications")
  ModelAndView publish(Sent sent, @RequestParam int version) {
    return steps.take(sent, "PUBLISHED", it -> notices.publish(sent.actor(), it, version));
  }

  @PostMapping("/desk/notices/{id}/extensions")
  ModelAndView extend(
      Sent sent,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reason) {
    return steps.take(
        sent,
        "EXTENDED",
        it -> {
          var why = Asked.required("reason", reason, 500);
          notices.extend(sent.actor(), it, version, Asked.day("until", until), why);
        });
  }

  @PostMapping("/desk/notices/{id}/withdrawals")
  ModelAndView withdraw(
      Sent sent, @RequestParam int version, @RequestParam(defaultValue = "") String why) {
    return steps.take(
        sent,
        "WITHDRAWN",
        it -> notices.withdraw(sent.actor(), it, version, Asked.required("why", why, 500)));
  }

  @PostMapping("/desk/notices/{id}/closings")
  ModelAndView close(Sent sent) {
    return steps.take(sent, "CLOSED", it -> notices.close(sent.actor(), it));
  }

  @PostMapping("/desk/notices/{id}/postings")
  ModelAndView post(
      Sent sent,
      @RequestParam(defaultValue = "") String spot,
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photo) {
    return steps.take(
        sent,
        "posted",
        it -> {
          var where = Asked.required("spot", spot, 200);
          postings.post(sent.actor(), it, where, stored(sent.actor(), it, photo));
        });
  }

  private @Nullable Attachment stored(
      Actor actor, Notice.Id id, @Nullable List<MultipartFile> photo) {
    if (photo == null) return null;
    var place = notices.find(actor, id).place();
    return Upload.chosen("photo", photo, Audience.PUBLIC).stream()
        .findFirst()
        .map(upload -> files.store(actor, place, upload))
        .orElse(null);
  }

  @PostMapping("/desk/notices/{id}/replies")
  ModelAndView reply(
      Sent sent,
      @RequestParam(defaultValue = "") String objection,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "false") boolean upheld) {
    return steps.take(
        sent,
        "replied",
        it -> {
          var words = Asked.required("answer", answer, 5000);
          objections.reply(sent.actor(), it, Asked.uuid(objection), words, upheld);
        });
  }
}
