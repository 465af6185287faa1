package org.liandong.indicators.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.liandong.base.Invalid;
import org.liandong.indicators.Light;
import org.liandong.indicators.Plan;
import org.liandong.ui.Form;

/** Values and stages of plans as they are typed and shown: hundredths inside, decimals outside. */
public final class PlanWords {
  private PlanWords() {}

  /** {@code 9150} is 91.5. */
  public static String value(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  static long value(String field, String typed) {
    var text = typed.strip().replace(",", "").replace("%", "");
    if (!text.matches("\\d{1,12}(\\.\\d{1,2})?"))
      throw Invalid.field(field, "indicators.plan.value.wrong");
    return new BigDecimal(text).movePointRight(2).longValueExact();
  }

  /** Lines of a day and what is to be reached by it. */
  static List<Plan.Stage> stages(String typed) {
    var stages = new ArrayList<Plan.Stage>();
    for (var line : typed.strip().split("\\R")) {
      var parts = line.strip().split("[\\s,，:：]+");
      if (line.isBlank()) continue;
      stages.add(stage(parts));
    }
    return stages;
  }

  private static Plan.Stage stage(String[] parts) {
    try {
      if (parts.length == 2)
        return new Plan.Stage(day("stages", parts[0]), value("stages", parts[1]));
    } catch (Invalid unread) {
      throw Invalid.field("stages", "indicators.plan.stages.wrong");
    }
    throw Invalid.field("stages", "indicators.plan.stages.wrong");
  }

  static LocalDate day(String field, String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException noDay) {
      throw Invalid.field(field, "indicators.plan.day.wrong");
    }
  }

  static String required(Form form, String field, int longest) {
    var text = form.value(field).strip();
    if (text.isEmpty()) throw Invalid.field(field, "indicators.plan.field.missing");
    return optional(form, field, longest);
  }

  static String optional(Form form, String field, int longest) {
    var text = form.value(field).strip();
    if (text.length() > longest) throw Invalid.field(field, "indicators.plan.field.long");
    return text;
  }

  public static String tone(Light light) {
    return switch (light) {
      case GREEN -> "ok";
      case YELLOW -> "wait";
      case RED -> "late";
    };
  }
}
