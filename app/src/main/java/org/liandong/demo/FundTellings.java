package org.liandong.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.ledger.Book;
import org.liandong.ledger.Books;
import org.liandong.ledger.Unit;
import org.liandong.platform.Moment;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of funds: each wholly or not at all, every act at its moment and by its person. */
@Component
class FundTellings {
  private final Books books;
  private final FundActs acts;
  private final Players players;
  private final Chapters chapters;
  private final Reaches reaches;
  private final TransactionTemplate transaction;

  FundTellings(
      Books books,
      FundActs acts,
      Players players,
      Chapters chapters,
      Reaches reaches,
      TransactionTemplate transaction) {
    this.books = books;
    this.acts = acts;
    this.players = players;
    this.chapters = chapters;
    this.reaches = reaches;
    this.transaction = transaction;
  }

  void tell(FundStory story, Tellings.Stage stage) {
    var chapter = "fund-" + story.key();
    if (chapters.told(chapter).isPresent()) return;
    reaches.within(
        Reach.EVERYTHING,
        () ->
            Objects.requireNonNull(
                transaction.execute(status -> {
                  tellAll(story, stage);
                  chapters.tell(chapter, stage.now());
                  return true;
                })));
  }

  private void tellAll(FundStory story, Tellings.Stage stage) {
    var begin = When.of(story.steps().getFirst().at(), stage.now());
    var scene = Moment.at(begin, () -> open(story, stage));
    for (var step : story.steps()) {
      var at = When.of(step.at(), stage.now());
      Moment.at(at, () -> acts.act(scene, step, LocalDate.ofInstant(at, WorkingDays.ZONE)));
    }
  }

  private FundActs.Scene open(FundStory story, Tellings.Stage stage) {
    var finance = players.actor(stage.person(story.finance()));
    var place = new PlaceCode(story.place());
    var opening =
        new Book.Opening(
            place, story.name(), Unit.MONEY, story.purpose(), story.earmarked(), UUID.randomUUID());
    var book = books.open(finance, opening);
    if (story.published()) books.publish(finance, book);
    var clerk = players.actor(stage.person(story.clerk()));
    return new FundActs.Scene(book, place, finance, clerk, new HashMap<>(), new HashMap<>());
  }
}
