package org.liandong.policy.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Definitions;
import org.liandong.policy.Document;
import org.liandong.policy.Documents;
import org.liandong.policy.Rights;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of policy texts: read by everybody, kept by officers of the place. */
@Controller
class DocumentsController {
  private final Documents documents;
  private final Definitions definitions;
  private final DocumentPages pages;
  private final PolicyPlaces places;

  DocumentsController(
      Documents documents, Definitions definitions, DocumentPages pages, PolicyPlaces places) {
    this.documents = documents;
    this.definitions = definitions;
    this.pages = pages;
    this.places = places;
  }

  @GetMapping("/policy/documents")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String after) {
    return new ModelAndView(
        "policy/documents", "page", pages.find(actor, q, DocumentForm.field(field), after));
  }

  @GetMapping("/policy/documents/new")
  ModelAndView blank(Actor actor) {
    govern(actor, actor.hat().place());
    var start = new LinkedHashMap<String, String>();
    start.put("place", Codes.text(actor.hat().place()));
    start.put("state", Document.State.IN_FORCE.name());
    return form(null, Form.of(start));
  }

  @PostMapping("/policy/documents")
  ModelAndView register(Actor actor, Form form, RedirectAttributes redirect) {
    return form.attempt(
        () -> {
          var place = DocumentForm.place(form);
          govern(actor, place);
          var id =
              documents.register(
                  actor, place, DocumentForm.facts(form), DocumentForm.clauses(form));
          redirect.addFlashAttribute("flash", Flash.ok("policy.document.done"));
          return new ModelAndView("redirect:/policy/documents/" + id);
        },
        again -> {
          govern(actor, actor.hat().place());
          return form(null, again);
        });
  }

  @GetMapping("/policy/documents/{id}")
  ModelAndView document(Actor actor, @PathVariable String id) {
    var document = documents.find(actor, Codes.id(id));
    return new ModelAndView(
        "policy/document",
        "page",
        new DocumentPage(
            document,
            places.known(document.place()),
            definitions.ofDocument(document.id()),
            Rights.mayGovern(actor, document.place())));
  }

  @GetMapping("/policy/documents/{id}/edit")
  ModelAndView edit(Actor actor, @PathVariable String id) {
    var document = documents.find(actor, Codes.id(id));
    govern(actor, document.place());
    return form(document.id(), Form.of(DocumentForm.written(document)));
  }

  @PostMapping("/policy/documents/{id}")
  ModelAndView revise(
      Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
    var document = documents.find(actor, Codes.id(id));
    govern(actor, document.place());
    return form.attempt(
        () -> {
          var seen = form.value("seen").matches("\\d{1,9}") ? form.value("seen") : "0";
          documents.revise(
              actor,
              document.id(),
              Integer.parseInt(seen),
              DocumentForm.facts(form),
              DocumentForm.clauses(form));
          redirect.addFlashAttribute("flash", Flash.ok("policy.document.done"));
          return new ModelAndView("redirect:/policy/documents/" + id);
        },
        again -> form(document.id(), again));
  }

  @PostMapping("/policy/documents/{id}/file")
  ModelAndView attach(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes redirect) {
    var document = documents.find(actor, Codes.id(id));
    govern(actor, document.place());
    try {
      documents.attach(actor, document.id(), upload(file));
      redirect.addFlashAttribute("flash", Flash.ok("policy.document.attached"));
    } catch (Invalid invalid) {
      redirect.addFlashAttribute("flash", Flash.warn("policy.invalid.pdf"));
    }
    return new ModelAndView("redirect:/policy/documents/" + id);
  }

  @GetMapping("/policy/documents/{id}/file")
  ResponseEntity<byte[]> file(Actor actor, @PathVariable String id) {
    var file = documents.file(actor, Codes.id(id));
    var name =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", name.toString())
        .body(file.content());
  }

  private static Documents.File upload(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) throw Invalid.field("file", "policy.invalid.pdf");
    try {
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      return new Documents.File(name.isBlank() ? "document.pdf" : name, file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void govern(Actor actor, PlaceCode place) {
    if (!Rights.mayGovern(actor, place)) throw new Absent(place);
  }

  private static ModelAndView form(@Nullable UUID id, Form form) {
    return new ModelAndView("policy/document-form", "page", new DocumentFormPage(id, form));
  }
}
