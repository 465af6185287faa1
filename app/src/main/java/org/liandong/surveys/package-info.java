/**
 * Questionnaires: made, asked once of each person or household, counted. The standard measure of
 * satisfaction for everything else (EVA-12).
 *
 * <p>Invariants: questions do not change once it is open; nobody answers twice; who answered and
 * what was answered are never kept together; a sample is drawn by a seed that everybody can read;
 * figures of fewer people than the place has it, by default five, are not shown, and not to be
 * worked out from the others.
 *
 * <p>Words: survey (问卷), question (题目), sheet (答卷), ticket (已答凭证), frame (抽样框), draw (抽样).
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "platform",
      "ui",
      "audit",
      "territory",
      "people",
      "policy",
      "indicators",
      "identity",
      "inbox"
    })
@NullMarked
package org.liandong.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
