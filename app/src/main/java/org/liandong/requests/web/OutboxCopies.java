package org.liandong.requests.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Offline;
import org.liandong.requests.Offline.Copy;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Reads copies, and hands them on: files and all in one transaction. */
@Component
@Transactional
class OutboxCopies {
  private final Offline offline;
  private final Requests requests;
  private final Submissions submissions;
  private final Pictures pictures;

  OutboxCopies(Offline offline, Requests requests, Submissions submissions, Pictures pictures) {
    this.offline = offline;
    this.requests = requests;
    this.submissions = submissions;
    this.pictures = pictures;
  }

  public Request.Id take(Actor actor, OutboxForm typed) {
    var key = typed.key();
    if (key == null) throw Invalid.field("key", "requests.outbox.unreadable");
    var copy = new Copy(key, typed.written());
    if (visit(typed)) return visit(actor, copy, typed);
    return offline.report(actor, copy, submissions.read(actor, report(typed)));
  }

  private static boolean visit(OutboxForm typed) {
    return Offline.Kind.VISIT.name().equals(typed.kind());
  }

  private static ReportForm report(OutboxForm typed) {
    var words = typed.words() == null ? "" : typed.words().strip();
    if (words.isEmpty()) throw Invalid.field("words", "requests.report.words.missing");
    if (words.length() > 5000) throw Invalid.field("words", "requests.report.words.long");
    return new ReportForm(
        words,
        typed.place() == null ? "" : typed.place(),
        typed.address(),
        typed.spot(),
        typed.category(),
        typed.longitude(),
        typed.latitude(),
        typed.anonymous(),
        null,
        typed.key(),
        typed.pictures());
  }

  private Request.Id visit(Actor actor, Copy copy, OutboxForm typed) {
    var id = Ids.request(typed.request() == null ? "" : typed.request());
    var code = typed.code() == null || typed.code().isBlank() ? null : typed.code();
    var point =
        typed.longitude() == null || typed.latitude() == null
            ? null
            : new Request.Point(typed.longitude(), typed.latitude());
    var signature = signature(actor, id, typed.signature());
    int version = typed.version() == null ? 0 : typed.version();
    offline.visit(
        actor,
        copy,
        id,
        new Offline.Visited(
            version, point, code, signature.isEmpty() ? null : signature.getFirst()));
    return id;
  }

  private List<UUID> signature(Actor actor, Request.Id id, @Nullable List<MultipartFile> sent) {
    return pictures.store(actor, requests.find(actor, id).place(), sent);
  }

  /** What the first copy with the same key became; null when there was none. */
  public Request.@Nullable Id first(Actor actor, OutboxForm typed) {
    var key = typed.key();
    var text = visit(typed) ? typed.request() : typed.place();
    if (key == null || text == null || !text.matches("\\d{6}.*")) return null;
    var county = new PlaceCode(text.substring(0, 6)).county().orElseThrow();
    return offline.first(actor, county, key).orElse(null);
  }
}
