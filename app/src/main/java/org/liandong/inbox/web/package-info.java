@NullMarked
package org.liandong.inbox.web;

import org.jspecify.annotations.NullMarked;
