/**
 * The audit log: every command leaves an entry in the transaction that carried it out; entries are
 * sealed into one hash chain with Merkle proofs that outsiders can check (Z-04).
 */
@ApplicationModule(allowedDependencies = {"base", "platform", "ui"})
@NullMarked
package org.liandong.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
