/** Who is told of new requests of a place or a category. */
@org.jspecify.annotations.NullMarked
package org.liandong.requests.subscriptions;
