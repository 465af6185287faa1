package org.liandong.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session that knows whether it has to be written. */
final class SparseSession<S extends Session> implements Session {
  /** How exactly the last access is kept; a session may end that much earlier. */
  static final Duration EXACT = Duration.ofMinutes(1);

  private final S kept;
  private boolean changed;

  SparseSession(S kept, boolean created) {
    this.kept = kept;
    this.changed = created;
  }

  S kept() {
    return kept;
  }

  boolean changed() {
    return changed;
  }

  void saved() {
    changed = false;
  }

  @Override
  public String getId() {
    return kept.getId();
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return kept.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return kept.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return kept.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null && kept.getAttribute(name) == null) return;
    changed = true;
    if (value == null) kept.removeAttribute(name);
    else kept.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    setAttribute(name, null);
  }

  @Override
  public Instant getCreationTime() {
    return kept.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant at) {
    if (at.isBefore(kept.getLastAccessedTime().plus(EXACT))) return;
    changed = true;
    kept.setLastAccessedTime(at);
  }

  @Override
  public Instant getLastAccessedTime() {
    return kept.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = true;
    kept.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return kept.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return kept.isExpired();
  }
}
