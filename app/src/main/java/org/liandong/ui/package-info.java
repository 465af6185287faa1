/**
 * The visual language: layout, tags, templates, error pages, locale and large type. It knows no
 * business.
 */
@ApplicationModule(allowedDependencies = {"base", "platform"})
@NullMarked
package org.liandong.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
