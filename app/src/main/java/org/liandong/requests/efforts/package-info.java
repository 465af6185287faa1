/** How much work was done, and what those asked later say of it. */
@org.jspecify.annotations.NullMarked
package org.liandong.requests.efforts;
