package org.liandong.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * Draws a template on paper: a PDF in A4 with page numbers, its Chinese font embedded as far as it
 * is used. The template extends {@code ui/paper.jte} and is well-formed XML; its style sheet is
 * {@code /ui/paper.css} and nothing else is ever fetched, whatever a person typed.
 */
@Component
public class Printing {
  private static final String FAMILY = "Paper";
  private static final String STYLE = "paper.css";
  private static final String OWN = "own:" + STYLE;
  private final ReentrantLock one = new ReentrantLock();
  private final PaperFont font = new PaperFont();
  private final TemplateEngine engine;
  private final Screens screens;

  Printing(TemplateEngine engine, Screens screens) {
    this.engine = engine;
    this.screens = screens;
    com.openhtmltopdf.util.XRLog.setLoggingEnabled(false);
  }

  /**
   * @param template as in {@code contracts/paper}
   * @param page the template's one argument
   */
  public byte[] pdf(Locale locale, String template, Object page) {
    var html = new StringOutput();
    ScopedValue.where(Screen.CURRENT, screens.paper(locale))
        .run(() -> engine.render(template + ".jte", page, html));
    one.lock();
    try {
      return draw(html.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      one.unlock();
    }
  }

  private byte[] draw(String html) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var embedded = PDType0Font.load(document, font.get(), true);
      new PdfRendererBuilder()
          .usePDDocument(document)
          .usePdfUaAccessibility(true)
          .useFont(new PDFontSupplier(embedded), FAMILY, 400, FontStyle.NORMAL, true)
          .useUriResolver(
              (base, address) -> address.equals(STYLE) || address.equals(OWN) ? OWN : null)
          .useProtocolsStreamImplementation(address -> new OwnStyle(), "own")
          .withHtmlContent(html, "own:")
          .withProducer("Liandong")
          .toStream(bytes)
          .run();
    }
    return bytes.toByteArray();
  }

  private static final class OwnStyle implements FSStream {
    @Override
    public InputStream getStream() {
      var file = Printing.class.getResourceAsStream("/ui/" + STYLE);
      if (file == null) throw new IllegalStateException("no " + STYLE);
      return file;
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), UTF_8);
    }
  }
}
