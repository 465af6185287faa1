package org.liandong.ui;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.util.function.Supplier;
import org.liandong.base.Actor;
import org.springframework.web.context.request.RequestContextHolder;

/** What a page and the menu beside it both ask for is read once for the page. */
public final class Once {
  private Once() {}

  /**
   * The answer to a question of somebody, read when it is first asked in a request.
   *
   * @param question names it among all that are asked
   */
  public static <T> T read(Class<T> type, String question, Actor actor, Supplier<T> reading) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) return reading.get();
    var name = Once.class.getName() + "/" + question;
    if (request.getAttribute(name, SCOPE_REQUEST) instanceof Known(Actor who, Object answer)
        && who.equals(actor)) return type.cast(answer);
    var answer = reading.get();
    request.setAttribute(name, new Known(actor, answer), SCOPE_REQUEST);
    return answer;
  }

  private record Known(Actor who, Object answer) {}
}
