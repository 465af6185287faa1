@NullMarked
package org.liandong.disputes.web;

import org.jspecify.annotations.NullMarked;
