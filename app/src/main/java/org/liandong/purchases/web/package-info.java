@NullMarked
package org.liandong.purchases.web;

import org.jspecify.annotations.NullMarked;
