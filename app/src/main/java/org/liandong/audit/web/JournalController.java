package org.liandong.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.audit.Journal;
import org.liandong.audit.Journal.Line;
import org.liandong.audit.Journal.Search;
import org.liandong.audit.Sight;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.PlaceNames;
import org.liandong.ui.SheetFormat;
import org.liandong.ui.SubjectNames;
import org.liandong.ui.Typed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The journal, the trail of a subject, and each entry with its proof. */
@Controller
class JournalController {
  private static final int PAGE = 50;
  private static final int EXPORT = 1000;
  private static final List<String> HEAD =
      List.of("id", "at", "action", "subject", "place", "position", "account", "seq", "facts");
  private final Journal journal;
  private final Audit audit;
  private final ObjectProvider<PlaceNames> names;
  private final ObjectProvider<SubjectNames> subjects;
  private final Messages messages;

  JournalController(
      Journal journal,
      Audit audit,
      ObjectProvider<PlaceNames> names,
      ObjectProvider<SubjectNames> subjects,
      Messages messages) {
    this.journal = journal;
    this.audit = audit;
    this.names = names;
    this.subjects = subjects;
    this.messages = messages;
  }

  @GetMapping("/audit")
  ModelAndView journal(
      Actor actor, Form form, @RequestParam(required = false) @Nullable String after) {
    if (!Sight.desk(actor)) throw new Absent("journal");
    var found = journal.search(actor, search(form), after, PAGE);
    var places = places(found.rows());
    var page = new JournalPage(found, places, actions(), form, after, query(form));
    return new ModelAndView("audit/journal", "page", page);
  }

  /** Every action that has words, as it is recorded. */
  private List<String> actions() {
    return messages.keys(".did.").stream().map(it -> it.replaceFirst("\\.did\\.", ".")).toList();
  }

  private Map<PlaceCode, String> places(List<Line> lines) {
    var known = names.getIfAvailable();
    if (known == null) return Map.of();
    return known.names(lines.stream().map(line -> line.step().place()).toList());
  }

  /** Written while it is read, on the thread and within the reach of the request. */
  @GetMapping("/audit/journal.{ending}")
  void export(Actor actor, Form form, @PathVariable String ending, HttpServletResponse response)
      throws IOException {
    if (!Sight.desk(actor)) throw new Absent("journal");
    var format =
        Stream.of(SheetFormat.values())
            .filter(known -> known.ending().equals(ending))
            .findFirst()
            .orElseThrow(() -> new Absent(ending));
    var name = ContentDisposition.attachment().filename("journal." + ending).build();
    response.setContentType(format.mediaType());
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
    var pages = journal.pages(actor, search(form), EXPORT);
    format.write(response.getOutputStream(), HEAD, new Flat<>(pages, JournalController::cells));
  }

  @GetMapping("/audit/subjects/{subject}")
  ModelAndView trail(Actor actor, @PathVariable String subject) {
    var steps = audit.trail(actor, subject);
    if (steps.isEmpty()) throw new Absent(subject);
    var named = subjects.stream().flatMap(it -> it.named(actor, subject).stream()).findFirst();
    var page = new TrailPage(subject, named.orElse(null), steps);
    return new ModelAndView("audit/trail", "page", page);
  }

  @GetMapping("/audit/entries/{id}")
  ModelAndView entry(Actor actor, @PathVariable String id) {
    var parsed = id(id);
    var page = new EntryPage(parsed, journal.check(actor, parsed));
    return new ModelAndView("audit/entry", "page", page);
  }

  @GetMapping("/audit/entries/{id}/proof.json")
  ResponseEntity<Map<String, Object>> proof(Actor actor, @PathVariable String id) {
    var checked = journal.check(actor, id(id));
    var proven = checked.proven().orElseThrow(() -> new Absent(id));
    var name = ContentDisposition.attachment().filename("proof-" + id + ".json").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(
            Map.of(
                "entry", checked.canonical(),
                "leaf", checked.leaf().toString(),
                "proof", ProofsController.Inclusion.of(proven.proof()),
                "head", ProofsController.Head.of(proven.head())));
  }

  private static SheetFormat.Line cells(Line line) {
    var cells = new ArrayList<@Nullable Object>();
    var step = line.step();
    cells.addAll(List.of(step.id(), step.at(), step.action(), line.subject(), step.place()));
    cells.addAll(List.of(step.position(), line.account()));
    cells.add(step.seq().orElse(null));
    cells.add(line.facts());
    return new SheetFormat.Line(cells);
  }

  private static CountyId id(String text) {
    return Absent.unless(text, CountyId::parse);
  }

  /** What cannot be read as a filter is left out; the form still shows it. */
  private static Search search(Form form) {
    var place = form.value("place").strip();
    return new Search(
        place.isEmpty() || !PlaceCode.valid(place) ? null : new PlaceCode(place),
        text(form, "subject"),
        text(form, "action"),
        person(form.value("person").strip()),
        Typed.dayIn(form.value("day")).orElse(null));
  }

  private static @Nullable String text(Form form, String name) {
    var value = form.value(name).strip();
    return value.isEmpty() ? null : value;
  }

  private static @Nullable AccountId person(String text) {
    try {
      return text.isEmpty() ? null : AccountId.of(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The filters as a query, for the exports. */
  private static String query(Form form) {
    var query = org.springframework.web.util.UriComponentsBuilder.newInstance();
    for (var name : List.of("place", "subject", "action", "person", "day"))
      if (!form.value(name).isBlank()) query.queryParam(name, "{" + name + "}");
    var values = new java.util.HashMap<String, Object>();
    for (var name : form.values().keySet()) values.put(name, form.value(name));
    var built = query.encode().buildAndExpand(values).toUriString();
    return built;
  }
}
