package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is signed in. Session ids stay inside: pages name sessions by a digest. */
@Component
class Sessions {
  private final FindByIndexNameSessionRepository<? extends Session> repository;

  Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
    this.repository = repository;
  }

  /**
   * One place where somebody is signed in.
   *
   * @param key names it on pages
   * @param current whether it is this very one
   */
  public record Open(
      String key, String device, String address, Instant since, Instant last, boolean current) {}

  List<Open> of(AccountId account, HttpServletRequest request) {
    var here = request.getSession(false);
    var current = here == null ? "" : here.getId();
    return repository.findByPrincipalName(account.toString()).values().stream()
        .map(session -> open(session, current))
        .sorted(Comparator.comparing(Open::last).reversed())
        .toList();
  }

  private static Open open(Session session, String current) {
    return new Open(
        digest(session.getId()),
        text(session, Entry.DEVICE),
        text(session, Entry.ADDRESS),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        session.getId().equals(current));
  }

  private static String text(Session session, String name) {
    @Nullable Object value = session.getAttribute(name);
    return value == null ? "?" : value.toString();
  }

  void end(AccountId account, String key) {
    var found =
        repository.findByPrincipalName(account.toString()).keySet().stream()
            .filter(id -> digest(id).equals(key))
            .findFirst()
            .orElseThrow(() -> new Absent(key));
    repository.deleteById(found);
  }

  /** Everywhere else. */
  void endOthers(AccountId account, HttpServletRequest request) {
    var here = request.getSession(false);
    for (var id : repository.findByPrincipalName(account.toString()).keySet())
      if (here == null || !id.equals(here.getId())) repository.deleteById(id);
  }

  void endAll(AccountId account) {
    for (var id : repository.findByPrincipalName(account.toString()).keySet())
      repository.deleteById(id);
  }

  private static String digest(String id) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
