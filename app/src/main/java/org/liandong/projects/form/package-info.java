/** Application forms as packs write them. Pure. */
@NullMarked
package org.liandong.projects.form;

import org.jspecify.annotations.NullMarked;
