package org.liandong.projects;

import org.liandong.base.AccountId;

/**
 * Something happened with a project.
 *
 * @param nr the number of the fact it left
 * @param kind {@code APPROVED} is what contracts wait for, {@code SUSPENDED} what stops payments
 * @param by who did it: needs no telling
 */
public record ProjectEvent(Project.Id id, int nr, Action.Kind kind, AccountId by) {}
