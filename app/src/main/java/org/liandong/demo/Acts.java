package org.liandong.demo;

import java.util.function.Consumer;
import org.liandong.demo.Tellings.Stage;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is played besides the stories of residents: each act wholly, or not at all. */
@Component
class Acts {
  private final Conference conference;
  private final Representatives representatives;
  private final Posters posters;
  private final Neighbours neighbours;
  private final Neighbourhood neighbourhood;
  private final Goals goals;
  private final Chapters chapters;
  private final Reaches reaches;
  private final TransactionTemplate transaction;

  Acts(
      Conference conference,
      Representatives representatives,
      Posters posters,
      Neighbours neighbours,
      Neighbourhood neighbourhood,
      Goals goals,
      Chapters chapters,
      Reaches reaches,
      TransactionTemplate transaction) {
    this.conference = conference;
    this.representatives = representatives;
    this.posters = posters;
    this.neighbours = neighbours;
    this.neighbourhood = neighbourhood;
    this.goals = goals;
    this.chapters = chapters;
    this.reaches = reaches;
    this.transaction = transaction;
  }

  /** What is played where people live. */
  @Component
  record Neighbourhood(
      Compounds compounds, FiveParties parties, Together together, Asking asking) {}

  void play(Stage stage) {
    act("conference", conference::tell, stage);
    act("representatives", representatives::tell, stage);
    act("posters", posters::tell, stage);
    act("neighbours", neighbours::tell, stage);
    act("compounds", neighbourhood.compounds()::tell, stage);
    act("parties", neighbourhood.parties()::tell, stage);
    act("together", neighbourhood.together()::tell, stage);
    act("asking", neighbourhood.asking()::tell, stage);
    act("goals", goals::tell, stage);
  }

  private void act(String name, Consumer<Stage> what, Stage stage) {
    if (chapters.told(name).isPresent()) return;
    reaches.within(
        Reach.EVERYTHING,
        () ->
            transaction.execute(status -> {
              what.accept(stage);
              chapters.tell(name);
              return true;
            }));
  }
}
