/**
 * The visual language: screens, layouts, tags, messages, locale, large type, error pages and the
 * header set. It knows no business; what it must ask upward it asks through {@link
 * org.liandong.ui.PlaceNames} and {@link org.liandong.ui.MenuItem}.
 *
 * <p>Open, because a template of any module calls the tags in {@code org.liandong.ui.tag}.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"base", "platform"})
@NullMarked
package org.liandong.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
