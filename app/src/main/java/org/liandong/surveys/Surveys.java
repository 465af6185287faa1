package org.liandong.surveys;

import static org.liandong.surveys.SurveyRows.utc;
import static org.liandong.surveys.db.Tables.SURVEY;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.surveys.Survey.Facts;
import org.liandong.surveys.Survey.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questionnaires: drafted, opened, closed, revised. */
@Service
@Transactional
public class Surveys {
  private static final int MOST_QUESTIONS = 40;
  private final SurveyRows rows;
  private final Frames frames;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Surveys(
      SurveyRows rows, Frames frames, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.frames = frames;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Begins a draft; the same form sent twice is one. */
  public Survey.Id draft(
      Actor actor, PlaceCode place, Facts facts, List<Question> questions, UUID once) {
    Rights.require(actor, place);
    var id = fresh(place);
    var row = new SurveyRows.New(id, id.value(), 1, place, once);
    return written(actor, row, facts, questions);
  }

  /** The same, for people whom another module names: they alone are asked. */
  public Survey.Id draft(
      Actor actor, PlaceCode place, Facts facts, List<Question> questions, List<AccountId> whom) {
    var id = draft(actor, place, facts, questions, UUID.randomUUID());
    frames.invite(id, whom);
    return id;
  }

  private Survey.Id written(
      Actor actor, SurveyRows.New row, Facts facts, List<Question> questions) {
    if (!rows.insert(actor, row, facts, questions)) return rows.sent(actor, row);
    audit.record(actor, row.place(), "surveys.drafted", row.id().toString(), Map.of());
    return row.id();
  }

  private Survey.Id fresh(PlaceCode place) {
    return new Survey.Id(place.county().orElseThrow(), Uuid7.at(clock.instant()));
  }

  /** A new draft of what stands; its questions can be changed again. */
  public Survey.Id revise(Actor actor, Survey.Id of, UUID once) {
    var survey = asked(actor, of);
    var facts = survey.facts();
    if (facts.who() == Survey.Who.INVITED) throw new Refused(SurveyRefusal.NOT_ASKED);
    var row =
        new SurveyRows.New(
            fresh(survey.place()), survey.root(), rows.versions(survey) + 1, survey.place(), once);
    return written(actor, row, facts, survey.questions());
  }

  public void change(Actor actor, Survey.Id id, int version, Facts facts) {
    var survey = drafted(actor, id, version);
    var invited = survey.facts().who() == Survey.Who.INVITED;
    if (invited != (facts.who() == Survey.Who.INVITED))
      throw Invalid.field("who", "ui.typed.choose");
    rows.facts(survey, facts);
  }

  public void add(Actor actor, Survey.Id id, int version, Question question) {
    var survey = drafted(actor, id, version);
    if (survey.questions().size() >= MOST_QUESTIONS)
      throw Invalid.field("text", "surveys.question.many");
    var all = new ArrayList<>(survey.questions());
    all.add(question);
    rows.questions(survey, all);
  }

  /** Takes a question out. */
  public void remove(Actor actor, Survey.Id id, int version, int nr) {
    var survey = drafted(actor, id, version);
    var all = new ArrayList<>(survey.questions());
    if (nr < 1 || nr > all.size()) throw new Absent(nr);
    all.remove(nr - 1);
    rows.questions(survey, all);
  }

  /** Moves a question one place up. */
  public void raise(Actor actor, Survey.Id id, int version, int nr) {
    var survey = drafted(actor, id, version);
    var all = new ArrayList<>(survey.questions());
    if (nr < 2 || nr > all.size()) throw new Absent(nr);
    Collections.swap(all, nr - 1, nr - 2);
    rows.questions(survey, all);
  }

  /** From now on it is asked; its questions stay as they are. */
  public void open(Actor actor, Survey.Id id, int version) {
    var survey = drafted(actor, id, version);
    Survey.next(survey.stage(), Survey.Step.OPEN);
    if (survey.questions().isEmpty()) throw new Refused(SurveyRefusal.NO_QUESTIONS);
    var now = clock.instant();
    if (!survey.facts().closes().isAfter(now)) throw new Refused(SurveyRefusal.CLOSES_PAST);
    rows.opened(survey, now, frames.draw(survey));
    audit.record(actor, survey.place(), "surveys.opened", id.toString(), Map.of());
    events.publishEvent(new SurveyOpened(id));
  }

  /** Ends it before its time. */
  public void close(Actor actor, Survey.Id id) {
    var survey = asked(actor, id);
    Survey.next(survey.at(clock.instant()), Survey.Step.CLOSE);
    rows.closed(survey);
    audit.record(actor, survey.place(), "surveys.closed", id.toString(), Map.of());
  }

  private Survey drafted(Actor actor, Survey.Id id, int version) {
    var survey = asked(actor, id);
    if (survey.stage() != Stage.DRAFT) throw new Refused(SurveyRefusal.NOT_A_DRAFT);
    if (survey.version() != version) throw new Refused(SurveyRefusal.STALE);
    return survey;
  }

  /** One that the actor asks, or whose place the actor runs. */
  @Transactional(readOnly = true)
  public Survey asked(Actor actor, Survey.Id id) {
    return rows.find(id)
        .filter(survey -> Rights.asks(actor, survey.place()))
        .orElseThrow(() -> new Absent(id));
  }

  /** One that is, or was, open: everybody may know of it. */
  @Transactional(readOnly = true)
  public Survey find(Survey.Id id) {
    return rows.find(id)
        .filter(survey -> survey.stage() != Stage.DRAFT)
        .orElseThrow(() -> new Absent(id));
  }

  /** What is asked under the hat, the newest first. */
  @Transactional(readOnly = true)
  public Keyset<Survey> list(Actor actor, @Nullable UUID after, int size) {
    if (!Rights.desk(actor)) throw new Absent("/desk/surveys");
    return rows.list(under(actor.hat().place()), after, size);
  }

  /** What was asked at a place or below and is closed, the newest first. */
  @Transactional(readOnly = true)
  public Keyset<Survey> closed(PlaceCode place, @Nullable UUID after, int size) {
    var over =
        SURVEY
            .STAGE
            .eq(Stage.CLOSED.name())
            .or(SURVEY.STAGE.eq(Stage.OPEN.name()).and(SURVEY.CLOSES.le(utc(clock.instant()))));
    return rows.list(under(place).and(over), after, size);
  }

  /** What is open for everybody who lives at a place. */
  @Transactional(readOnly = true)
  public List<Survey> open(PlaceCode home, int most) {
    var codes = home.upward().stream().map(PlaceCode::value).toList();
    var now = utc(clock.instant());
    var which =
        SURVEY
            .COUNTY
            .eq(home.county().orElseThrow().code())
            .and(SURVEY.PLACE.in(codes))
            .and(SURVEY.STAGE.eq(Stage.OPEN.name()).and(SURVEY.CLOSES.gt(now)));
    return rows.list(which, null, most).rows();
  }

  private static Condition under(PlaceCode place) {
    var code = place.value();
    if (code.length() < 6) return SURVEY.COUNTY.startsWith(code);
    return SURVEY.COUNTY.eq(code.substring(0, 6)).and(SURVEY.PLACE.startsWith(code));
  }
}
