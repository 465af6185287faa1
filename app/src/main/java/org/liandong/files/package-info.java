/**
 * Attachments: photos, scanned evidence and documents. What comes in is not trusted: its type is
 * read from its bytes, pictures are drawn anew without position data, everything is kept by the
 * hash of its bytes (APP-21).
 */
@ApplicationModule(allowedDependencies = {"base", "platform", "ui", "audit"})
@NullMarked
package org.liandong.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
