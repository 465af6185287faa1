@NullMarked
package org.liandong.files.web;

import org.jspecify.annotations.NullMarked;
