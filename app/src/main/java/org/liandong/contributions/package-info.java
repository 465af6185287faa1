/**
 * 五社联动: what community, social organisation, social workers, volunteers and charitable resources
 * each give to a project, an appeal or a case (ACT-02), and the sums of each of the five.
 *
 * <p>Invariants: whoever sees the thing sees what was given to it; what was written down is never
 * changed, only taken back with a reason; the five are never added up into one.
 *
 * <p>Words: contribution (贡献), part (五社之一), giver (贡献者), retraction (撤回).
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "platform",
      "ui",
      "audit",
      "territory",
      "projects",
      "requests",
      "disputes"
    })
@NullMarked
package org.liandong.contributions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
