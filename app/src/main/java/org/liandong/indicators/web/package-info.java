@NullMarked
package org.liandong.indicators.web;

import org.jspecify.annotations.NullMarked;
