package org.liandong.procedures.route;

import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;

/**
 * What a procedure is about, as far as gates look at it. Fixed when it begins.
 *
 * @param kind one of the route's kinds, or empty
 * @param call what it competes in with others, as a year's call; empty for nothing
 * @param owner who began it: nobody decides for himself
 * @param position the hat it was begun under; colleagues of the same desk may go on with it
 */
public record Subject(
    PlaceCode place,
    String kind,
    @Nullable Money amount,
    String call,
    AccountId owner,
    Position position) {}
