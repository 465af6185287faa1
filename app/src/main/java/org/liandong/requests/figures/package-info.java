/** What the indicators count of requests. */
@org.jspecify.annotations.NullMarked
package org.liandong.requests.figures;
