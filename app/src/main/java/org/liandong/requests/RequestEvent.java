package org.liandong.requests;

import org.liandong.base.AccountId;
import org.liandong.requests.Action.Kind;

/**
 * A step was taken with a request.
 *
 * @param nr the number of the fact it left
 * @param resident whose request it is
 * @param holder in whose hands it is now
 * @param by the account that took the step
 */
public record RequestEvent(
    Request.Id id, int nr, Kind kind, AccountId resident, AccountId holder, AccountId by) {}
