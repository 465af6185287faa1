/**
 * What a person is told and what waits for them. Messages are kept as a key and its arguments, so
 * that everyone reads them in their own language.
 *
 * <p>Words: message (消息), task (待办).
 */
@ApplicationModule(allowedDependencies = {"base", "platform", "ui", "audit", "policy", "identity"})
@NullMarked
package org.liandong.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
