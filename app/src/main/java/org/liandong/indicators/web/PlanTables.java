package org.liandong.indicators.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.indicators.Plan;
import org.liandong.indicators.Plans;
import org.liandong.platform.SheetFile;
import org.liandong.ui.Download;
import org.liandong.ui.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The table of a plan to take away. */
@Controller
class PlanTables {
  private final Plans plans;
  private final Messages messages;

  PlanTables(Plans plans, Messages messages) {
    this.plans = plans;
    this.messages = messages;
  }

  @GetMapping("/indicators/plans/{id}/table.{ending}")
  ResponseEntity<byte[]> table(
      Locale locale, @PathVariable String id, @PathVariable String ending) {
    var plan = plans.find(PlansController.id(id));
    var head =
        Stream.of("row", "owner", "unit", "base", "stages", "now", "light")
            .map(it -> messages.text(locale, "indicators.plan." + it))
            .toList();
    var lines = plans.table(plan.id()).stream().map(it -> line(it, locale)).toList();
    return Download.table(new SheetFile(plan.name(), head, lines), "plan", ending);
  }

  private List<@Nullable Object> line(Plan.Row row, Locale locale) {
    var standing = row.standing();
    var light = standing == null ? "NONE" : standing.light().name();
    var stages =
        row.stages().stream()
            .map(it -> it.due() + " " + PlanWords.value(it.goal()))
            .collect(Collectors.joining("; "));
    return Arrays.asList(
        row.title(),
        row.owner(),
        row.unit(),
        PlanWords.value(row.base()),
        stages,
        standing == null ? "" : PlanWords.value(standing.value()),
        messages.text(locale, "indicators.light." + light));
  }
}
