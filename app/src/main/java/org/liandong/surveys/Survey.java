package org.liandong.surveys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;

/**
 * A questionnaire (问卷).
 *
 * @param root the first of its versions
 * @param nr which version it is, from 1
 * @param opened since when it is asked
 * @param draw how the sample was drawn; null before, and when everybody is asked
 */
public record Survey(
    Id id,
    UUID root,
    int nr,
    PlaceCode place,
    Facts facts,
    List<Question> questions,
    @Nullable Draw draw,
    Stage stage,
    @Nullable Instant opened,
    int version) {

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }

  /** Who has one voice. */
  public enum Per {
    PERSON,
    HOUSEHOLD
  }

  /**
   * Who is asked: everybody of the place, some of them by lot, or people named by another module.
   */
  public enum Who {
    PLACE,
    SAMPLE,
    INVITED
  }

  /** Where it stands. Words: {@code surveys.stage.STAGE}. */
  public enum Stage {
    DRAFT,
    OPEN,
    CLOSED
  }

  enum Step {
    OPEN,
    CLOSE
  }

  /** Which step leads where. Total: what is not listed is refused. */
  static Stage next(Stage from, Step step) {
    return switch (step) {
      case OPEN -> {
        if (from != Stage.DRAFT) throw new Refused(SurveyRefusal.NOT_A_DRAFT);
        yield Stage.OPEN;
      }
      case CLOSE -> {
        if (from != Stage.OPEN) throw new Refused(SurveyRefusal.NOT_OPEN);
        yield Stage.CLOSED;
      }
    };
  }

  /**
   * What is said about it.
   *
   * @param sample how many are drawn; null unless a sample is asked
   * @param seed what the draw begins with, published with it; null before it is known
   * @param closes when the last answer is taken
   */
  public record Facts(
      String title,
      String about,
      Per per,
      Who who,
      @Nullable Integer sample,
      @Nullable String seed,
      Instant closes) {}

  /**
   * How a sample was drawn, for everybody to draw again.
   *
   * @param digest of the list that was drawn from
   * @param frame how long that list was
   */
  public record Draw(String digest, int frame) {}

  public Survey {
    questions = List.copyOf(questions);
  }

  /** As it stands at a moment: what is past its time is closed. */
  public Stage at(Instant now) {
    return stage == Stage.OPEN && !now.isBefore(facts.closes()) ? Stage.CLOSED : stage;
  }

  /** Does the actor live where it is asked? */
  boolean asksNear(Actor actor) {
    return actor.signedIn()
        && !actor.hat().position().staff()
        && place.contains(actor.hat().place());
  }
}
