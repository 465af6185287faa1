@NullMarked
package org.liandong.ledger.web;

import org.jspecify.annotations.NullMarked;
