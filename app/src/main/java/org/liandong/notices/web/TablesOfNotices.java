package org.liandong.notices.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.notices.Periods;
import org.liandong.notices.PublicNotice;
import org.liandong.notices.PublicNotices;
import org.liandong.platform.SheetFile;
import org.liandong.ui.Download;
import org.liandong.ui.Messages;
import org.liandong.ui.Typed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices as tables and as JSON: the same that everyone reads. */
@RestController
class TablesOfNotices {
  private static final int MOST = 5000;
  private final PublicNotices notices;
  private final Periods periods;
  private final Messages messages;

  TablesOfNotices(PublicNotices notices, Periods periods, Messages messages) {
    this.notices = notices;
    this.periods = periods;
    this.messages = messages;
  }

  @GetMapping("/notices/table.{ending}")
  ResponseEntity<byte[]> table(
      Actor actor,
      Locale locale,
      @PathVariable String ending,
      @RequestParam(defaultValue = "") String place) {
    if (!ending.equals("csv") && !ending.equals("xlsx")) throw new Absent(ending);
    var rows =
        notices.list(Asked.place(actor, place), PublicNotices.State.ALL, null, null, MOST).rows();
    var head =
        Stream.of("title", "place", "begins", "ends", "stage", "outcome", "objections", "replies")
            .map(it -> messages.text(locale, "notices.column." + it))
            .toList();
    var sheet = new SheetFile("notices", head, rows.stream().map(it -> row(it, locale)).toList());
    return Download.table(sheet, "notices", ending);
  }

  private List<@Nullable Object> row(PublicNotice it, Locale locale) {
    var outcome = it.outcome();
    return Arrays.asList(
        it.title(),
        it.place().value(),
        it.begins().toString(),
        it.ends().toString(),
        messages.text(locale, stage(it)),
        outcome == null ? "" : messages.text(locale, "notices.outcome." + outcome),
        it.objections(),
        it.replies());
  }

  private String stage(PublicNotice notice) {
    var over = NoticeRow.of(notice, "", periods.today()).over();
    return over ? "notices.over" : "notices.stage." + notice.stage();
  }

  @GetMapping("/api/v1/notices")
  Keyset<PublicNotice> list(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "all") String state,
      @RequestParam(required = false) @Nullable String after) {
    return notices.list(
        Asked.place(actor, place), Asked.state(state), null, Typed.after(after), PublicPages.SIZE);
  }

  @GetMapping("/api/v1/notices/{id}")
  PublicNotice.Whole one(@PathVariable String id) {
    return notices.find(Asked.notice(id));
  }
}
