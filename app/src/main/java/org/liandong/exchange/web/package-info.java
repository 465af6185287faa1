@NullMarked
package org.liandong.exchange.web;

import org.jspecify.annotations.NullMarked;
