package org.liandong.projects.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.platform.Sheet;
import org.liandong.platform.SheetFile;
import org.liandong.projects.Drafts;
import org.liandong.projects.Projects;
import org.liandong.projects.Writers;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Printing;
import org.liandong.ui.SheetFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** Applications on paper and as workbooks, to take away and to hand in. */
@Controller
class PaperController {
  private final Papers papers;
  private final Sheets sheets;
  private final ProjectPages pages;
  private final Projects projects;
  private final Drafts drafts;
  private final Printing printing;

  PaperController(
      Papers papers,
      Sheets sheets,
      ProjectPages pages,
      Projects projects,
      Drafts drafts,
      Printing printing) {
    this.papers = papers;
    this.sheets = sheets;
    this.pages = pages;
    this.projects = projects;
    this.drafts = drafts;
    this.printing = printing;
  }

  /** The form in the layout of its annex (APP-21). */
  @GetMapping("/projects/{id}/form.pdf")
  ResponseEntity<byte[]> pdf(Actor actor, Locale locale, @PathVariable String id) {
    var page = papers.page(pages.page(actor, Ids.project(id), Form.EMPTY, locale), locale);
    return file(
        printing.pdf(locale, "projects/paper", page), MediaType.APPLICATION_PDF_VALUE, "form.pdf");
  }

  /** An application as it was sent up then. */
  @GetMapping("/projects/{id}/editions/{nr}")
  ResponseEntity<byte[]> edition(
      Actor actor, Locale locale, @PathVariable String id, @PathVariable int nr) {
    var page = papers.edition(pages.page(actor, Ids.project(id), Form.EMPTY, locale), nr, locale);
    return file(
        printing.pdf(locale, "projects/paper", page),
        MediaType.APPLICATION_PDF_VALUE,
        "edition-" + nr + ".pdf");
  }

  /** The form as a workbook: a template with what is written so far. */
  @GetMapping("/projects/{id}/form.xlsx")
  ResponseEntity<byte[]> sheet(Actor actor, Locale locale, @PathVariable String id) {
    var page = pages.page(actor, Ids.project(id), Form.EMPTY, locale);
    List<List<@Nullable Object>> rows = sheets.rows(page, locale);
    return file(
        new SheetFile(page.project().id().label(), sheets.head(locale), rows).xlsx(),
        SheetFormat.XLSX.mediaType(),
        "form.xlsx");
  }

  /** A workbook that was filled in elsewhere. What cannot be read is said, and nothing is kept. */
  @PostMapping("/projects/{id}/form")
  ModelAndView upload(
      Actor actor,
      Locale locale,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MultipartFile sheet,
      Form form,
      RedirectAttributes after) {
    var project = projects.find(actor, Ids.project(id));
    if (!Writers.writes(actor, project)) throw new Absent(id);
    return form.attempt(
        () -> {
          var content = sheets.read(drafts.content(project), read(sheet), locale);
          var key = Sheets.SECTION;
          var section = drafts.sections(project.id()).get(key);
          drafts.write(actor, project.id(), key, section == null ? 0 : section.version(), content);
          after.addFlashAttribute("flash", Flash.ok("projects.done.uploaded"));
          return new ModelAndView("redirect:/projects/" + project.id());
        },
        again ->
            new ModelAndView(
                "projects/project", "page", pages.page(actor, project.id(), again, locale)));
  }

  private static Sheet read(@Nullable MultipartFile sheet) {
    if (sheet == null || sheet.isEmpty()) throw Invalid.field("sheet", "projects.sheet.missing");
    try {
      return Sheet.read(sheet.getBytes());
    } catch (IOException e) {
      throw Invalid.field("sheet", "projects.sheet.unreadable");
    } catch (Sheet.Unreadable e) {
      throw Invalid.field("sheet", e.or("projects.sheet.unreadable"));
    }
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
    var shown = ContentDisposition.attachment().filename(name).build().toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, shown)
        .body(bytes);
  }
}
