package org.liandong.territory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Editors;
import org.liandong.territory.Places;
import org.liandong.territory.intake.Handovers;
import org.liandong.territory.intake.Intake;
import org.liandong.territory.intake.Problem;
import org.liandong.territory.web.ImportPage.ProblemRow;
import org.liandong.territory.web.ImportPage.Report;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;

/** Gathers the page of imports, and says problems in words. */
@Component
class ImportPages {
  private static final int SHOWN = 200;
  private final Places places;
  private final WorkPages work;
  private final Handovers handovers;
  private final Messages messages;

  ImportPages(Places places, WorkPages work, Handovers handovers, Messages messages) {
    this.places = places;
    this.work = work;
    this.handovers = handovers;
    this.messages = messages;
  }

  ImportPage page(
      Actor actor, PlaceCode committee, Form form, @Nullable Intake checked, Locale locale) {
    Editors.require(actor, committee);
    var place = places.find(committee);
    var crumbs = new ArrayList<>(work.crumbs(actor, committee));
    crumbs.add(WorkPages.crumb(place));
    var history = handovers.list(actor, committee);
    var faulty =
        checked == null || checked.sound() || history.isEmpty()
            ? ""
            : history.getFirst().id().toString();
    var report =
        checked == null
            ? null
            : new Report(
                checked, faulty, rows(checked.problems(), locale).stream().limit(SHOWN).toList());
    return new ImportPage(place, crumbs, form, report, history);
  }

  List<ProblemRow> rows(List<Problem> problems, Locale locale) {
    return problems.stream().map(problem -> row(problem, locale)).toList();
  }

  private ProblemRow row(Problem problem, Locale locale) {
    var key = "territory.problem." + problem.kind();
    var details =
        problem.kind() == Problem.Kind.NOT_A_SHAPE
            ? problem.details().stream().map(it -> messages.text(locale, it)).toArray()
            : problem.details().toArray();
    var column = problem.column();
    return new ProblemRow(
        problem.line() == 0 ? "" : String.valueOf(problem.line()),
        column == null ? "" : column.word(),
        messages.text(locale, key, details),
        messages.text(locale, key + ".do", details));
  }
}
