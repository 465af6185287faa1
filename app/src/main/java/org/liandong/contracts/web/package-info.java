@NullMarked
package org.liandong.contracts.web;

import org.jspecify.annotations.NullMarked;
