package org.liandong.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Binding and bean-validation errors in our words. A constraint says {@code message =
 * "requests.invalid.words"} to name its own key; otherwise the key is {@code ui.invalid.<Kind>}, as
 * in {@code ui.invalid.NotBlank}.
 */
final class Bindings {
  private Bindings() {}

  static Map<String, Form.Problem> problems(BindingResult binding) {
    var problems = new LinkedHashMap<String, Form.Problem>();
    for (var error : binding.getAllErrors()) {
      var field = error instanceof FieldError wrong ? wrong.getField() : "";
      problems.putIfAbsent(field, new Form.Problem(key(error), arguments(error)));
    }
    return problems;
  }

  private static String key(ObjectError error) {
    var own = error.getDefaultMessage();
    if (own != null && own.matches("[a-z]+(\\.[A-Za-z0-9-]+)+")) return own;
    return "ui.invalid." + error.getCode();
  }

  /** The limits of the constraint, as in the 2 and the 500 of a size. */
  private static List<Object> arguments(ObjectError error) {
    if (error.getArguments() == null) return List.of();
    return Arrays.stream(error.getArguments())
        .filter(argument -> !(argument instanceof DefaultMessageSourceResolvable))
        .toList();
  }
}
