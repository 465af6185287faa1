@NullMarked
package org.liandong.audit.web;

import org.jspecify.annotations.NullMarked;
