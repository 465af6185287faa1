package org.liandong.requests;

import java.util.Optional;
import org.liandong.base.Actor;
import org.liandong.ui.SubjectNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names a request where only its id is written: in the log, and on a ruling. */
@Component
@Transactional(readOnly = true)
class RequestNames implements SubjectNames {
  private final RequestRows rows;

  RequestNames(RequestRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Named> named(Actor actor, String subject) {
    return id(subject).flatMap(it -> rows.find(actor, it)).map(RequestNames::name);
  }

  private static Optional<Request.Id> id(String subject) {
    try {
      return Optional.of(Request.Id.parse(subject));
    } catch (IllegalArgumentException another) {
      return Optional.empty();
    }
  }

  private static Named name(Request request) {
    var words = request.label() + " " + Requests.title(request.words());
    return new Named(words, "/requests/" + request.id());
  }
}
