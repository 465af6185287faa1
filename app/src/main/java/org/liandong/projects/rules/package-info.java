/** The rules about projects: small named functions, their values come from packs. Pure. */
@NullMarked
package org.liandong.projects.rules;

import org.jspecify.annotations.NullMarked;
