/** Who signs in, which hats they wear, and who acts for whom. Resolves the {@code Actor}. */
@ApplicationModule(allowedDependencies = {"base", "platform", "ui", "audit"})
@NullMarked
package org.liandong.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
