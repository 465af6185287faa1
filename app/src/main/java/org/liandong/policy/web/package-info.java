@NullMarked
package org.liandong.policy.web;

import org.jspecify.annotations.NullMarked;
