package org.liandong.requests.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.platform.Counts;
import org.liandong.requests.web.QueueFilter.Scope;
import org.liandong.requests.web.QueueFilter.State;
import org.liandong.requests.web.QueueFilter.View;
import org.liandong.requests.web.RequestPages.Counted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of the desk's queue: numbers and list in one transaction. */
@Component
@Transactional(readOnly = true)
class QueuePages {
  private static final List<Numbered> NUMBERS =
      List.of(
          new Numbered("mine", new Counted(Scope.MINE, State.OPEN), false),
          new Numbered("late", new Counted(Scope.MINE, State.LATE), true),
          new Numbered("place", new Counted(Scope.PLACE, State.OPEN), false),
          new Numbered("place-late", new Counted(Scope.PLACE, State.LATE), true),
          new Numbered("raised", new Counted(Scope.PLACE, State.RAISED), true));
  private final RequestPages pages;
  private final QueueViews views;
  private final SavedLists saved;

  private record Numbered(String key, Counted what, boolean alarm) {}

  QueuePages(RequestPages pages, QueueViews views, SavedLists saved) {
    this.pages = pages;
    this.views = views;
    this.saved = saved;
  }

  QueuePage page(Actor actor, QueueFilter filter, Locale locale) {
    var counts = pages.counts(actor, NUMBERS.stream().map(Numbered::what).toList());
    var numbers =
        IntStream.range(0, counts.size())
            .mapToObj(nr -> number(NUMBERS.get(nr), counts.get(nr)))
            .toList();
    var table = filter.view() == View.TABLE;
    return new QueuePage(
        filter,
        actor.hat().place().value(),
        numbers,
        table ? pages.queue(actor, filter, locale) : new Keyset<>(List.of(), Optional.empty()),
        filter.view() == View.BOARD ? views.lanes(actor, filter, locale) : List.of(),
        saved.of(actor));
  }

  private static QueuePage.Number number(Numbered numbered, int count) {
    var what = numbered.what();
    return new QueuePage.Number(
        "requests.queue.number." + numbered.key(),
        count,
        count == Counts.MANY,
        "/requests?scope=%s&state=%s"
            .formatted(QueueFilter.lower(what.scope()), QueueFilter.lower(what.state())),
        numbered.alarm() && count > 0);
  }
}
