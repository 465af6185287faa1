@NullMarked
package org.liandong.opendata.web;

import org.jspecify.annotations.NullMarked;
