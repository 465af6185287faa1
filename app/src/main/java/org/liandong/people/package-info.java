/**
 * Persons as a county knows them: names, phones, optional identity numbers, categories, households
 * they belong to and what they agreed to (Z-01).
 *
 * <p>Invariants: phones and identity numbers are sealed at rest and found by keyed digest only; the
 * keys never enter the database; a person is registered once per county, and two registrations of
 * one human are linked by the digest of the identity number; nothing here enters audit facts or
 * logs.
 */
@ApplicationModule(allowedDependencies = {"base", "platform", "ui", "audit"})
@NullMarked
package org.liandong.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
