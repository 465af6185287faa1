package org.liandong.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody living in a household of territory.
 *
 * @param household its id inside the county of the person
 * @param head 户主
 */
public record HouseholdMember(Person.Id person, UUID household, LocalDate since, boolean head) {}
