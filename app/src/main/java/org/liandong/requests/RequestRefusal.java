package org.liandong.requests;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Refused;

/** Why a step was refused. The words are {@code requests.refused.NAME}. */
public enum RequestRefusal {
  /** The step has no place at this stage. */
  WRONG_STAGE,
  /** Somebody else did something in between; the page shown was old. */
  STALE,
  /** Only the person who holds it may do this. */
  NOT_HOLDER,
  /** Only the resident who reported it may do this. */
  NOT_RESIDENT,
  /** Only the platform does this, when its time has come. */
  NOT_PLATFORM,
  /** Only those who supervise the place may question it. */
  NOT_SUPERVISOR,
  /** Reported from a place without a community: nobody could be found. */
  NOWHERE,
  /** The days in which a closed request may be opened again are over. */
  TOO_LATE,
  /** Handed over to somebody who is not in charge near the place or above it. */
  OUTSIDE("开放线上对接流转通道", "海曙区 五社联动 001:4"),
  /** It came from the resident: there is nobody to give it back to. */
  NO_SENDER,
  /** A supervisor's question waits for its reply. */
  QUESTION_OPEN("事项线上监督", "海曙区 五社联动 001:4"),
  ASKED_ALREADY,
  NOTHING_ASKED,
  /** Closing needs a documented result (N12). */
  NO_RESULT("问题有效解决率超过90%", "海曙区 五社联动 001:4"),
  /** Neighbours count on it: the one who began it cannot take it away from them. */
  OTHERS_JOINED,
  RATED_ALREADY,
  /** A rating has one star to five. */
  STARS,
  /** A visit is agreed already. */
  VISIT_AHEAD,
  /** No visit is agreed. */
  NO_VISIT,
  /** The same copy of what was written without a network came before. */
  ALREADY_SENT,
  /** Nobody has checked in at the door. */
  NOT_CHECKED_IN("把服务送到居民家门口", "海曙区 五社联动 001:4"),
  /** Checked in from too far away. */
  TOO_FAR("打通服务居民的“最后100米”通道", "海曙区 五社联动 001:4"),
  /** Nobody knows where the place lies: only the resident's code can be used. */
  NO_POSITION,
  /** Not the code the resident has. */
  WRONG_CODE,
  /** A visit is agreed for a moment that has not passed. */
  PAST,
  /** 代办 needs the resident's authorisation. */
  NO_AUTHORISATION("社工、志愿者等导办、代办、帮办和上门办", "海曙区 五社联动 001:4"),
  /** One cannot join one's own request, or join twice. */
  JOINED_ALREADY,
  /** What concerns only those involved is not joined by others. */
  NOT_SHARED,
  /** It would follow itself, or one that follows another. */
  NO_MAIN,
  /** So few could be recognised by their answers. */
  TOO_FEW,
  /** A row cannot be read: nothing was loaded. */
  IMPORT_FAULTY,
  /** This table was loaded. */
  IMPORTED_ALREADY,
  /** More subscriptions than anybody reads. */
  SUBSCRIBED_ENOUGH;

  private final Refused.@Nullable Clause clause;

  RequestRefusal() {
    this.clause = null;
  }

  RequestRefusal(String sentence, String source) {
    this.clause = new Refused.Clause(sentence, source);
  }

  /** The words of the policy text the refusal rests on, if there are any. */
  Refused.@Nullable Clause clause() {
    return clause;
  }
}
