package org.liandong.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liandong.projects.form.Field;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an application still lacks before it can be sent up. */
@Component
public class Gaps {
  private final Schemes schemes;
  private final Forms forms;

  Gaps(Schemes schemes, Forms forms) {
    this.schemes = schemes;
    this.forms = forms;
  }

  /** Names of fields that have to be filled in and are not. */
  public List<String> of(Project project, Content content) {
    Locale locale = LocaleContextHolder.getLocale();
    var missing = new ArrayList<String>();
    forms
        .of(schemes.find(project.scheme()))
        .fields()
        .filter(field -> field.required() && field.kind().written())
        .filter(field -> !filled(field, content))
        .forEach(field -> missing.add(field.name().in(locale)));
    return missing;
  }

  private static boolean filled(Field field, Content content) {
    return switch (field.kind()) {
      case PLACE, OPINION, LOTTERY -> true;
      case TITLE -> !content.title().isBlank();
      case AREA, NUMBER -> !content.answer(field.key()).isEmpty();
      case KIND -> !content.facets().kind().isEmpty();
      case FIELD -> !content.facets().field().isEmpty();
      case SUPPORT -> !content.facets().support().isEmpty();
      // a missing need, budget or source is refused by its rule, with the clause
      case NEED, BUDGET, FUNDING -> true;
      case TARGETS -> !content.targets().isEmpty();
      case METHODS -> !content.methods().isEmpty();
      case PERIOD -> content.period() != null;
      case CARRIER -> content.people().carrier() != null;
      case PARTNERS -> !content.people().partners().isEmpty();
      case TEAM -> !content.people().team().isEmpty();
      case ASKED -> content.budget().asked().fen() > 0;
    };
  }
}
