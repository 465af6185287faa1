package org.liandong.disputes.events;

import org.liandong.base.AccountId;

/**
 * Something happened with a matter of many people.
 *
 * @param rung the level it waits for, or that acted
 * @param by who did it: needs no telling
 */
public record Telling(GroupEvent.Id id, int nr, GroupEvent.Kind kind, Rung rung, AccountId by) {}
