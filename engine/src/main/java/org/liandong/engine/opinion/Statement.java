package org.liandong.engine.opinion;

/**
 * A statement and how those who voted on it voted.
 *
 * @param comment its id
 * @param text as it was written; empty where the files do not say
 * @param side {@code agree} or {@code disagree}: what most of them said
 * @param success votes on that side
 * @param trials votes cast, passes included
 * @param share {@code (success + 1) / (trials + 2)}
 * @param test standard errors by which the share is above one half
 */
public record Statement(
    int comment, String text, String side, int success, int trials, double share, double test) {}
