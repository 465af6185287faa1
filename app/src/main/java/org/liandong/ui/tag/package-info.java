/** What the tags are given: one small record for each list a tag draws. */
@NullMarked
package org.liandong.ui.tag;

import org.jspecify.annotations.NullMarked;
