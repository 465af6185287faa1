package org.liandong.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

/** What is asked of the table of sessions, and what is not. */
class SparseSessionsTests {
  private final Table table = new Table();
  private final SparseSessions<MapSession> sessions = new SparseSessions<>(table);
  private final SparseSession<MapSession> session = opened();

  /** Remembers what it was asked. */
  private static final class Table implements FindByIndexNameSessionRepository<MapSession> {
    private final Map<String, MapSession> rows = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @Override
    public MapSession createSession() {
      return new MapSession();
    }

    @Override
    public void save(MapSession session) {
      asked.add("save");
      rows.remove(session.getOriginalId());
      rows.put(session.getId(), new MapSession(session));
    }

    @Override
    public MapSession findById(String id) {
      asked.add("find");
      var row = rows.get(id);
      return row == null ? null : new MapSession(row);
    }

    @Override
    public void deleteById(String id) {
      asked.add("delete");
      rows.remove(id);
    }

    @Override
    public Map<String, MapSession> findByIndexNameAndIndexValue(String name, String value) {
      return Map.copyOf(rows);
    }
  }

  private SparseSession<MapSession> opened() {
    var created = sessions.createSession();
    sessions.save(created);
    var found = sessions.findById(created.getId());
    table.asked.clear();
    return found;
  }

  @Test
  void nothingIsWrittenWhenNothingChanged() {
    session.setLastAccessedTime(Instant.now());
    session.removeAttribute("never there");
    session.<String>getAttribute("draft");
    sessions.save(session);
    assertThat(table.asked).isEmpty();
  }

  @Test
  void whatIsPutIntoItIsWrittenOnce() {
    session.setAttribute("hat", "1");
    sessions.save(session);
    sessions.save(session);
    assertThat(table.asked).containsExactly("save");
    assertThat(sessions.findById(session.getId()).<String>getAttribute("hat")).isEqualTo("1");
  }

  @Test
  void whatIsTakenOutIsWrittenToo() {
    session.setAttribute("hat", "1");
    sessions.save(session);
    session.removeAttribute("hat");
    sessions.save(session);
    assertThat(table.asked).containsExactly("save", "save");
    assertThat(sessions.findById(session.getId()).getAttributeNames()).isEmpty();
  }

  @Test
  void aNewIdIsWritten() {
    var before = session.getId();
    session.changeSessionId();
    sessions.save(session);
    assertThat(sessions.findById(before)).isNull();
    assertThat(sessions.findById(session.getId())).isNotNull();
  }

  @Test
  void theLastAccessIsNotedOnceAMinute() {
    var last = session.getLastAccessedTime();
    session.setLastAccessedTime(last.plus(SparseSession.EXACT).minusMillis(1));
    sessions.save(session);
    assertThat(table.asked).isEmpty();
    session.setLastAccessedTime(last.plus(SparseSession.EXACT));
    sessions.save(session);
    assertThat(table.asked).containsExactly("save");
    assertThat(session.getLastAccessedTime()).isEqualTo(last.plus(Duration.ofMinutes(1)));
  }

  @Test
  void withinARequestASavedSessionIsNotReadAgain() {
    ScopedValue.where(SparseSessions.SAVED, new SparseSessions.Saved())
        .run(() -> {
          sessions.save(session);
          assertThat(sessions.findById(session.getId())).isSameAs(session);
          assertThat(table.asked).isEmpty();
          sessions.deleteById(session.getId());
          assertThat(sessions.findById(session.getId())).isNull();
        });
  }

  @Test
  void theNextRequestReadsTheTable() {
    sessions.save(session);
    assertThat(sessions.findById(session.getId())).isNotSameAs(session);
    assertThat(table.asked).containsExactly("find");
  }
}
