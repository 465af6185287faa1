package org.liandong.identity;

import java.time.Instant;
import org.liandong.base.AccountId;
import org.liandong.base.PlaceCode;

/**
 * One sign-in of one person.
 *
 * @param place where it was opened and is looked after
 */
public record Account(
    AccountId id, String name, PlaceCode place, Instant opened, boolean blocked) {}
