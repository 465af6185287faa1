package org.liandong.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;
import org.liandong.policy.Rulings;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Refuses what breaks a rule, with the clause, and keeps what was ruled. */
@Component
class Rulebook {
  private final Forms forms;
  private final Rulings rulings;

  Rulebook(Forms forms, Rulings rulings) {
    this.forms = forms;
    this.rulings = rulings;
  }

  /**
   * Holds a project against rulings.
   *
   * @param words why it should go on though a rule warns
   */
  void hold(Actor actor, Project project, List<Ruling> found, String words) {
    for (var ruling : found)
      if (ruling.refuses()) throw new Refused(ProjectRefusal.RULE, clause(ruling));
    for (var ruling : found)
      if (ruling.warns() && words.isBlank())
        throw new Refused(ProjectRefusal.REASON, clause(ruling));
    rulings.keep(actor, project.place(), project.id().toString(), found);
  }

  /** One rule of the scheme with something measured; silent where the scheme has no such rule. */
  void hold(Actor actor, Project project, String rule, Measured measured, ProjectRefusal reason) {
    var ruling = ruling(project.scheme(), rule, measured);
    if (ruling == null) return;
    if (ruling.refuses()) throw new Refused(reason, clause(ruling));
    rulings.keep(actor, project.place(), project.id().toString(), ruling);
  }

  @Nullable Ruling ruling(Scheme.Id scheme, String rule, Measured measured) {
    return forms.rules(scheme).apply(rule).map(value -> Ruling.of(value, measured)).orElse(null);
  }

  private Refused.Clause clause(Ruling ruling) {
    return rulings.explain(ruling, LocaleContextHolder.getLocale());
  }
}
