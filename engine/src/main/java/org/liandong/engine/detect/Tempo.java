package org.liandong.engine.detect;

/**
 * How lively a home has been lately, against its habit: a day's and a week's view. It stands still
 * during a silence, so that the silence does not explain itself away, and takes it in afterwards.
 */
final class Tempo {
  private static final double DAILY = 0.95;
  private static final double WEEKLY = 0.995;
  private static final double DAILY_POWER = 1.5;
  private static final double WEEKLY_POWER = 0.4;
  private static final double LEAST = 0.1;
  private static final double MOST = 2;

  private double dayUsed;
  private double dayShare;
  private double weekUsed;
  private double weekShare;
  private int waiting;
  private double dayWaiting;
  private double weekWaiting;
  private double factor = 1;

  /**
   * One more hour.
   *
   * @param share what the habit expected
   */
  void hour(double share, boolean life) {
    waiting++;
    dayWaiting = dayWaiting * DAILY + share;
    weekWaiting = weekWaiting * WEEKLY + share;
    if (life) settle();
  }

  private void settle() {
    double day = Math.pow(DAILY, waiting);
    double week = Math.pow(WEEKLY, waiting);
    dayUsed = dayUsed * day + 1;
    dayShare = dayShare * day + dayWaiting;
    weekUsed = weekUsed * week + 1;
    weekShare = weekShare * week + weekWaiting;
    waiting = 0;
    dayWaiting = 0;
    weekWaiting = 0;
    factor = factor();
  }

  private double factor() {
    double day = Math.clamp((dayUsed + 1) / (dayShare + 1), LEAST, MOST);
    double week = Math.clamp((weekUsed + 2) / (weekShare + 2), LEAST, MOST);
    return Math.pow(day, DAILY_POWER) * Math.pow(week, WEEKLY_POWER);
  }

  /** By what the habit's hours are to be multiplied: 1 when all is as usual. */
  double now() {
    return factor;
  }

  /** What of a tempo is kept. */
  record Kept(
      double dayUsed,
      double dayShare,
      double weekUsed,
      double weekShare,
      int waiting,
      double dayWaiting,
      double weekWaiting) {}

  Kept kept() {
    return new Kept(dayUsed, dayShare, weekUsed, weekShare, waiting, dayWaiting, weekWaiting);
  }

  static Tempo of(Kept kept) {
    var tempo = new Tempo();
    tempo.dayUsed = kept.dayUsed();
    tempo.dayShare = kept.dayShare();
    tempo.weekUsed = kept.weekUsed();
    tempo.weekShare = kept.weekShare();
    tempo.waiting = kept.waiting();
    tempo.dayWaiting = kept.dayWaiting();
    tempo.weekWaiting = kept.weekWaiting();
    tempo.factor = tempo.factor();
    return tempo;
  }
}
