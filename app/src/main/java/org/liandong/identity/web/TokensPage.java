package org.liandong.identity.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.Token;
import org.liandong.ui.Form;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;

/**
 * The tokens of an account.
 *
 * @param secret a token just made, shown this once, or null
 */
public record TokensPage(Form form, @Nullable String secret, List<Token> tokens) {
  static final List<Integer> DAYS = List.of(30, 90, 366);

  public List<Choice> days() {
    return DAYS.stream()
        .map(days -> Choice.of(days.toString(), t("identity.tokens.days", days)))
        .toList();
  }

  public List<Choice> rights() {
    return Stream.of("read", "write")
        .map(right -> Choice.of(right, t("identity.tokens." + right)))
        .toList();
  }

  public boolean holds(Token token) {
    return token.holds(Screen.now());
  }
}
