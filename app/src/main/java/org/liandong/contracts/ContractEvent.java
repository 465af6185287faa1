package org.liandong.contracts;

import org.liandong.base.AccountId;
import org.liandong.projects.Project;

/**
 * Something happened with a contract.
 *
 * @param by who did it: needs no telling
 */
public record ContractEvent(
    Contract.Id id, Project.Id project, int nr, Action.Kind kind, AccountId by) {}
