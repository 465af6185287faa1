package org.liandong.requests.web;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Categories;
import org.liandong.requests.Channel;
import org.liandong.requests.Request;
import org.liandong.requests.Submission;
import org.springframework.stereotype.Component;

/** Reads what a report form holds, wherever it was written; its pictures are stored. */
@Component
class Submissions {
  private final Categories categories;
  private final Pictures pictures;

  Submissions(Categories categories, Pictures pictures) {
    this.categories = categories;
    this.pictures = pictures;
  }

  Submission read(Actor actor, ReportForm typed) {
    var place = place(typed);
    var words = typed.words().strip();
    return new Submission(
        place,
        text(typed.address()),
        point(typed),
        categories.settle(place, text(typed.category()), words),
        words,
        Boolean.TRUE.equals(typed.anonymous()),
        typed.once() == null ? UUID.randomUUID() : typed.once(),
        pictures.store(actor, place, typed.pictures()),
        typed.channel() == null ? Channel.ONLINE : typed.channel());
  }

  /** The spot pointed at if there is one, else the community. */
  private static PlaceCode place(ReportForm typed) {
    return Stream.of(text(typed.spot()), text(typed.place()))
        .filter(code -> !code.isEmpty() && PlaceCode.valid(code))
        .map(PlaceCode::new)
        .filter(code -> code.value().length() >= 12)
        .findFirst()
        .orElseThrow(() -> Invalid.field("place", "requests.report.place.missing"));
  }

  private static Request.@Nullable Point point(ReportForm typed) {
    if (typed.longitude() == null || typed.latitude() == null) return null;
    if (Math.abs(typed.longitude()) > 180 || Math.abs(typed.latitude()) > 90) return null;
    return new Request.Point(typed.longitude(), typed.latitude());
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
