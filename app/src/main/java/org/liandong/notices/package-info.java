/**
 * Public notices (公示) and disclosures (公开): posted and published for so many working days, open to
 * objections that are answered, extended when they are not, and readable by anyone.
 *
 * <p>Invariants: nobody shortens a notice; it closes only after its last day and only when every
 * objection is answered; what the public reads carries no personal data; facts, objections and
 * replies are insert-only.
 *
 * <p>Words: notice (公示), disclosure (公开), posting (张贴), objection (异议), reply (答复), outcome (结果).
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "platform",
      "ui",
      "audit",
      "files",
      "opendata",
      "territory",
      "policy",
      "identity",
      "inbox"
    })
@NullMarked
package org.liandong.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
