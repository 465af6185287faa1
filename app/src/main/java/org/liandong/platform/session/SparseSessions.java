package org.liandong.platform.session;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * The table of sessions with fewer statements: nothing is written when nothing changed, the last
 * access is noted once a minute, and a session saved in a request is known until its end.
 */
final class SparseSessions<S extends Session>
    implements FindByIndexNameSessionRepository<SparseSession<S>> {

  /** What was saved in one request: the framework asks for it again to see whether it is valid. */
  static final class Saved {
    private @Nullable Session session;
  }

  static final ScopedValue<Saved> SAVED = ScopedValue.newInstance();
  private final FindByIndexNameSessionRepository<S> table;

  SparseSessions(FindByIndexNameSessionRepository<S> table) {
    this.table = table;
  }

  @Override
  public SparseSession<S> createSession() {
    return new SparseSession<>(table.createSession(), true);
  }

  @Override
  public void save(SparseSession<S> session) {
    if (session.changed()) table.save(session.kept());
    session.saved();
    if (SAVED.isBound()) SAVED.get().session = session;
  }

  @Override
  public @Nullable SparseSession<S> findById(String id) {
    var known = known(id);
    if (known != null) return known;
    var found = ScopedValue.where(SessionTransactions.READING, true).call(() -> table.findById(id));
    return found == null ? null : new SparseSession<>(found, false);
  }

  @SuppressWarnings("unchecked")
  private @Nullable SparseSession<S> known(String id) {
    var last = SAVED.isBound() ? SAVED.get().session : null;
    return last != null && last.getId().equals(id) ? (SparseSession<S>) last : null;
  }

  @Override
  public void deleteById(String id) {
    if (SAVED.isBound()) SAVED.get().session = null;
    table.deleteById(id);
  }

  @Override
  public Map<String, SparseSession<S>> findByIndexNameAndIndexValue(String name, String value) {
    var found = new HashMap<String, SparseSession<S>>();
    table
        .findByIndexNameAndIndexValue(name, value)
        .forEach((id, session) -> found.put(id, new SparseSession<>(session, false)));
    return found;
  }
}
