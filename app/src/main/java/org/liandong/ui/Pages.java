package org.liandong.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a template with its screen bound and sends it in one piece. */
@Component
public class Pages {
  private final TemplateEngine engine;
  private final Screens screens;

  Pages(TemplateEngine engine, Screens screens) {
    this.engine = engine;
    this.screens = screens;
  }

  boolean has(String template) {
    return engine.hasTemplate(template + ".jte");
  }

  /**
   * Writes the page to the response, whose status is set already.
   *
   * @param model the template's one argument under {@code page}, and what is said under {@code
   *     flash}
   */
  public void write(
      String template,
      Map<String, ?> model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var html = new Utf8ByteOutput();
    @Nullable Object page = model.get("page");
    ScopedValue.where(Screen.CURRENT, screens.of(request, model))
        .run(() -> engine.render(template + ".jte", page, html));
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(html.getContentLength());
    html.writeTo(response.getOutputStream());
  }
}
