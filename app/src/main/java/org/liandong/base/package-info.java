/**
 * The words every module shares: typed ids, money, exact shares, the actor, refusals, paging and
 * the working-day clock. Values only: no beans, no tables.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liandong.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
