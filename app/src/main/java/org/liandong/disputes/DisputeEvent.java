package org.liandong.disputes;

import org.liandong.base.AccountId;

/**
 * Something happened in a dispute.
 *
 * @param by who did it: needs no telling
 */
public record DisputeEvent(Dispute.Id id, int nr, Action.Kind kind, AccountId by) {}
