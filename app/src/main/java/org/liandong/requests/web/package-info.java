@NullMarked
package org.liandong.requests.web;

import org.jspecify.annotations.NullMarked;
