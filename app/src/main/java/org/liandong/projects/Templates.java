package org.liandong.projects;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Fields;
import org.liandong.policy.PackTexts;
import org.liandong.procedures.route.Route.Name;
import org.liandong.projects.Scheme.Phase;
import org.springframework.stereotype.Component;

/** What packs say a scheme begins with. The nearest pack upward that knows the kind wins. */
@Component
public class Templates {
  private static final String FOLDER = "schemes/";
  private final PackTexts packs;

  /**
   * What a scheme takes.
   *
   * @param pack the pack and its version
   * @param route key of its route
   * @param form text of its form
   * @param projects the rule that bounds how many projects; empty for none
   * @param communities the rule that bounds in how many communities
   * @param spans days of its phases, as month and day
   */
  public record Template(
      Scheme.Kind kind,
      Name name,
      String pack,
      String route,
      String form,
      boolean matched,
      boolean reward,
      boolean listed,
      String projects,
      String communities,
      Map<Phase.What, Span> spans) {

    /** From a day of the year to a day of the year; one that ends first ends the year after. */
    public record Span(MonthDay from, MonthDay to) {
      static Span parse(String text) {
        var parts = text.split("\\.\\.", -1);
        if (parts.length != 2) throw new IllegalArgumentException(text);
        return new Span(MonthDay.parse("--" + parts[0]), MonthDay.parse("--" + parts[1]));
      }
    }

    /** Its phases in a year. */
    public List<Phase> phases(int year) {
      var all = new ArrayList<Phase>();
      for (var what : Phase.What.values()) {
        var span = spans.get(what);
        if (span == null) continue;
        int ends = span.to().isAfter(span.from()) ? year : year + 1;
        all.add(new Phase(all.size() + 1, what, span.from().atYear(year), span.to().atYear(ends)));
      }
      return all;
    }
  }

  Templates(PackTexts packs) {
    this.packs = packs;
  }

  Template find(PlaceCode place, Scheme.Kind kind, LocalDate on) {
    return packs.upward(place, on).stream()
        .flatMap(Templates::read)
        .filter(template -> template.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new Absent(kind));
  }

  private static Stream<Template> read(PackTexts.Held pack) {
    return pack.texts().entrySet().stream()
        .filter(text -> text.getKey().startsWith(FOLDER))
        .flatMap(text ->
            Fields.parse(text.getKey(), text.getValue()).each("schemes").stream()
                .map(fields -> template(pack, fields)));
  }

  private static Template template(PackTexts.Held pack, Fields fields) {
    var form = pack.texts().get("forms/" + fields.text("form") + ".yaml");
    if (form == null) throw fields.fault("there is no such form in the pack");
    var spans = new java.util.EnumMap<Phase.What, Template.Span>(Phase.What.class);
    for (var what : Phase.What.values()) {
      var key = what.name().toLowerCase(Locale.ROOT);
      if (fields.has(key))
        spans.put(what, fields.word(key, "days as 06-15..06-30", Template.Span::parse));
    }
    var template =
        new Template(
            fields.word("kind", "a kind of scheme", Scheme.Kind::named),
            new Name(fields.text("title"), fields.text("title-en")),
            pack.version().pack() + " " + pack.version().version(),
            fields.text("route"),
            form,
            fields.flag("matched"),
            fields.flag("reward"),
            fields.flag("listed"),
            fields.text("projects", ""),
            fields.text("communities", ""),
            spans);
    fields.done();
    return template;
  }
}
