/**
 * Who signs in, which hats they wear, and who acts for whom. Resolves the {@code Actor}.
 *
 * <p>Invariants: an account is one person's sign-in and wears one hat at a time; a hat is an
 * appointment of position x place x line for a term, and vanishes with its end; nobody appoints
 * himself; whoever acts for somebody else holds an authorisation, and both names are kept.
 */
@ApplicationModule(
    allowedDependencies = {"base", "platform", "ui", "audit", "files", "territory", "people"})
@NullMarked
package org.liandong.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
