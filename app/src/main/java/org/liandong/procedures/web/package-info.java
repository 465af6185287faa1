@NullMarked
package org.liandong.procedures.web;

import org.jspecify.annotations.NullMarked;
