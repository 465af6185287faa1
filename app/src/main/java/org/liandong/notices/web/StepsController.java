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
  ModelAndView publish(Sent sent) {
    return steps.take(sent, "PUBLISHED", it -> notices.publish(sent.actor(), it, sent.version()));
  }

  @PostMapping("/desk/notices/{id}/extensions")
  ModelAndView extend(Sent sent) {
    return steps.take(
        sent,
        "EXTENDED",
        it -> {
          var typed = sent.typed();
          var why = typed.words("reason", 500);
          notices.extend(sent.actor(), it, typed.version(), typed.day("until"), why);
        });
  }

  @PostMapping("/desk/notices/{id}/withdrawals")
  ModelAndView withdraw(Sent sent) {
    return steps.take(
        sent,
        "WITHDRAWN",
        it -> notices.withdraw(sent.actor(), it, sent.version(), sent.typed().words("why", 500)));
  }

  @PostMapping("/desk/notices/{id}/closings")
  ModelAndView close(Sent sent) {
    return steps.take(sent, "CLOSED", it -> notices.close(sent.actor(), it));
  }

  @PostMapping("/desk/notices/{id}/postings")
  ModelAndView post(
      Sent sent,
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photo) {
    return steps.take(
        sent,
        "posted",
        it -> {
          var where = sent.typed().words("spot", 200);
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
  ModelAndView reply(Sent sent) {
    return steps.take(
        sent,
        "replied",
        it -> {
          var typed = sent.typed();
          var words = typed.words("answer", 5000);
          var upheld = sent.form().chosen("upheld", "true");
          objections.reply(sent.actor(), it, typed.id("objection"), words, upheld);
        });
  }
}
