@NullMarked
package org.liandong.identity.web;

import org.jspecify.annotations.NullMarked;
