package org.liandong.policy.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.policy.Document;
import org.liandong.policy.Field;
import org.liandong.ui.Form;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;

/**
 * The form of a policy text.
 *
 * @param id null for a new one
 */
public record DocumentFormPage(@Nullable UUID id, Form form) {

  public List<Choice> fields() {
    return Arrays.stream(Field.values())
        .map(it -> Choice.of(it.name(), Screen.t("policy.field." + it)))
        .toList();
  }

  public List<Choice> states() {
    return Arrays.stream(Document.State.values())
        .map(it -> Choice.of(it.name(), Screen.t("policy.state." + it)))
        .toList();
  }

  /** How to write a place: the reader's own is named. */
  public String where() {
    var path = Screen.whereabouts();
    if (path.isEmpty()) return Screen.t("policy.document.place.hint");
    var own = Screen.actor().hat().place();
    return Screen.t("policy.document.place.own", path.getLast(), Codes.text(own));
  }

  public String action() {
    return id == null ? "/policy/documents" : "/policy/documents/" + id;
  }
}
