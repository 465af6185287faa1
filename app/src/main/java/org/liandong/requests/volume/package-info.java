/** Made-up requests in great number, for measuring. */
@org.jspecify.annotations.NullMarked
package org.liandong.requests.volume;
