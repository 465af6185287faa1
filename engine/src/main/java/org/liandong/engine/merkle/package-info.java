/** Proofs about the public log: RFC 6962 and RFC 9162. */
@NullMarked
package org.liandong.engine.merkle;

import org.jspecify.annotations.NullMarked;
