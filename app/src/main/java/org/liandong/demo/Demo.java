package org.liandong.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Tells the demonstration once, after the places were loaded and before the first visitor comes.
 */
@Component
@Order(0)
class Demo implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final int PROGRESS = 20;
  private final Presence presence;
  private final Chapters chapters;
  private final Prologue prologue;
  private final Tellings tellings;
  private final Acts acts;
  private final FundTellings funds;
  private final Affairs affairs;
  private final PurchaseTellings purchases;
  private final ProjectTellings projects;
  private final ContractTellings contracts;
  private final PilotTellings pilots;
  private final Epilogue epilogue;
  private final TaskExecutor background;

  Demo(
      Presence presence,
      Chapters chapters,
      Prologue prologue,
      Tellings tellings,
      Acts acts,
      FundTellings funds,
      Affairs affairs,
      PurchaseTellings purchases,
      ProjectTellings projects,
      ContractTellings contracts,
      PilotTellings pilots,
      Epilogue epilogue,
      @Qualifier("taskExecutor") TaskExecutor background) {
    this.presence = presence;
    this.chapters = chapters;
    this.prologue = prologue;
    this.tellings = tellings;
    this.acts = acts;
    this.funds = funds;
    this.affairs = affairs;
    this.purchases = purchases;
    this.projects = projects;
    this.contracts = contracts;
    this.pilots = pilots;
    this.epilogue = epilogue;
    this.background = background;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!presence.shown()) return;
    chapters.alone(this::tell);
    if (chapters.told(Chapters.END).isEmpty()) return;
    if (chapters.told(Chapters.ENCORE).isEmpty() || !contracts.told())
      background.execute(() -> chapters.alone(this::more));
  }

  /** What one meets first. */
  private void tell() {
    if (chapters.told(Chapters.END).isPresent()) return;
    var script = Script.read();
    if (chapters.told(Chapters.BEGIN).isEmpty() && !prologue.tell(script)) return;
    LOG.info("demo: places and people stand");
    var stage = prologue.stage(script);
    int told = 0;
    for (var story : script.stories()) {
      tellings.tell(story, stage);
      if (++told % PROGRESS == 0) LOG.info("demo: {} of {} stories", told, script.stories().size());
    }
    acts.play(stage);
    for (var fund : script.funds()) funds.tell(fund, stage);
    affairs.tell(stage);
    tell("purchases", () -> purchases.tell(stage));
    chapters.tell(Chapters.END);
  }

  /** The others, while the first visitors are here already. */
  private void more() {
    var script = Script.read();
    var stage = prologue.stage(script);
    tell("purchases", () -> purchases.tell(stage));
    tell("projects", () -> projects.tell(stage));
    boolean told = chapters.told(Chapters.ENCORE).isPresent();
    if (!told) for (var story : script.more()) tell(story, stage);
    // what was approved reaches the list of those without a contract meanwhile
    tell("contracts", () -> contracts.tell(stage));
    tell("pilots", () -> pilots.tell(stage));
    if (told) return;
    chapters.tell(Chapters.ENCORE);
    LOG.info("demo: {} further stories told", script.more().size());
    epilogue.readOldMessages(stage);
  }

  /** What cannot be told today waits for the next start; the platform serves meanwhile. */
  private static void tell(String chapter, Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException stopped) {
      LOG.warn("demo: {} wait for the next start: {}", chapter, stopped.toString());
    }
  }

  /** A step that the hour of the first start makes impossible ends its story there. */
  private void tell(Script.Story story, Tellings.Stage stage) {
    try {
      tellings.tell(story, stage);
    } catch (RuntimeException stopped) {
      LOG.info(
          "demo: {} of {} ends early: {}", story.category(), story.begin(), stopped.toString());
    }
  }
}
