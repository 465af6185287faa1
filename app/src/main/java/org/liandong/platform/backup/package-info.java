/**
 * Backup and restore without PostgreSQL's own tools: every table as of one moment, and the files of
 * the data folder, in one archive that can be checked.
 */
@NullMarked
package org.liandong.platform.backup;

import org.jspecify.annotations.NullMarked;
