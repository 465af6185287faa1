@NullMarked
package org.liandong.territory.web;

import org.jspecify.annotations.NullMarked;
