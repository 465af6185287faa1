package org.liandong.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * What was typed into a form and what is wrong with it. Controllers take one as an argument (it
 * holds what the request sent) and hand it on in the page record; the field tag shows both.
 *
 * <pre>{@code
 * @PostMapping("/report")
 * ModelAndView send(Actor actor, @Valid ReportForm typed, BindingResult binding, Form form) {
 *   return form.with(binding).attempt(
 *       () -> new ModelAndView("redirect:/requests/" + requests.submit(actor, typed.words()).id()),
 *       again -> reportPage(actor, again));
 * }
 * }</pre>
 *
 * @param values what was typed, by field name
 * @param problems what is wrong, by field name; the empty name is about the form as a whole
 * @param refusal why the act was refused, with the form as it was; null when it was not
 */
public record Form(
    Map<String, List<String>> values, Map<String, Problem> problems, @Nullable Refused refusal) {

  /** A message key with its arguments. */
  public record Problem(String key, List<Object> arguments) {}

  public static final Form EMPTY = new Form(Map.of(), Map.of(), null);

  /** A form that begins with these values: to edit something that exists. */
  public static Form of(Map<String, String> values) {
    var lists = new LinkedHashMap<String, List<String>>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return new Form(lists, Map.of(), null);
  }

  static Form typed(HttpServletRequest request) {
    var lists = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((name, value) -> lists.put(name, List.of(value)));
    lists.remove("_csrf");
    return new Form(lists, Map.of(), null);
  }

  /**
   * Does the work; when the input is invalid or the act refused, the page is made again with what
   * was typed: 422 with the problems, 409 with the refusal.
   */
  public ModelAndView attempt(Supplier<ModelAndView> work, Function<Form, ModelAndView> again) {
    if (!problems.isEmpty()) return answer(again, this, 422);
    try {
      return work.get();
    } catch (Invalid invalid) {
      return answer(again, with(invalid), 422);
    } catch (Refused refused) {
      return answer(again, new Form(values, problems, refused), 409);
    }
  }

  private static ModelAndView answer(Function<Form, ModelAndView> again, Form form, int status) {
    var page = again.apply(form);
    page.setStatus(org.springframework.http.HttpStatusCode.valueOf(status));
    return page;
  }

  public Form with(Invalid invalid) {
    var all = new LinkedHashMap<>(problems);
    invalid.fields().forEach((field, key) -> all.put(field, new Problem(key, List.of())));
    return new Form(values, all, refusal);
  }

  public Form with(BindingResult binding) {
    var all = new LinkedHashMap<>(problems);
    Bindings.problems(binding).forEach(all::putIfAbsent);
    return new Form(values, all, refusal);
  }

  /** What was typed into a field, or an empty string. */
  public String value(String name) {
    var typed = values.get(name);
    return typed == null || typed.isEmpty() ? "" : typed.getFirst();
  }

  public boolean chosen(String name, String value) {
    return values.getOrDefault(name, List.of()).contains(value);
  }

  public boolean wrong(String name) {
    return problems.containsKey(name);
  }

  /** What is wrong with a field, in words; null when it is right. */
  public @Nullable String problem(String name) {
    var problem = problems.get(name);
    return problem == null
        ? null
        : Screen.t(problem.key(), Objects.requireNonNull(problem.arguments()).toArray());
  }
}
