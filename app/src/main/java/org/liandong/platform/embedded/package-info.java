/**
 * The PostgreSQL that the platform carries with it: its binaries, its cluster, its process. Nothing
 * here knows the platform; everything lies inside one data folder.
 */
@NullMarked
package org.liandong.platform.embedded;

import org.jspecify.annotations.NullMarked;
