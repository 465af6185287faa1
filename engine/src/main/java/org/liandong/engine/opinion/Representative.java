package org.liandong.engine.opinion;

/**
 * A statement that tells a group from the others.
 *
 * @param statement with the votes of the group
 * @param ratio of the group's share to that of the others
 * @param ratioTest standard errors by which the group's share is above that of the others
 * @param bestAgreed whether it is here as what the group agrees with most
 */
public record Representative(
    Statement statement, double ratio, double ratioTest, boolean bestAgreed) {
  /** By what the statements of a group are ranked. */
  double weight() {
    return ratio * ratioTest * statement.share() * statement.test();
  }
}
