package org.liandong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.liandong.PlatformTest;
import org.liandong.ui.web.SamplePaper;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers read back: their words, their size, their page numbers and their font. */
@PlatformTest
class PrintingTests {
  private static final String RARE = "㛃䶮 <b>&\"' 文大小人民子／ 2.00 元";
  @Autowired Printing printing;

  private byte[] paper(String name, int parts) {
    return printing.pdf(
        Messages.CHINESE, "ui/samplepaper", new SamplePaper(name, "社区养老服务。", parts));
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document);
  }

  @Test
  void chineseIsReadBackAndPagesAreNumbered() throws IOException {
    try (var document = Loader.loadPDF(paper("金牛社区“四点半课堂”", 60))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      assertThat(text(document))
          .contains("打印样张", "金牛社区“四点半课堂”", "社区养老服务。")
          .contains("1 / " + document.getNumberOfPages(), "2 / " + document.getNumberOfPages());
    }
  }

  @Test
  void thePageIsA4() throws IOException {
    try (var document = Loader.loadPDF(paper("甲", 0))) {
      var box = document.getPage(0).getMediaBox();
      assertThat(Math.abs(box.getWidth() - PDRectangle.A4.getWidth())).isLessThan(1);
      assertThat(Math.abs(box.getHeight() - PDRectangle.A4.getHeight())).isLessThan(1);
    }
  }

  @Test
  void theFontIsEmbeddedAsFarAsItIsUsed() throws IOException {
    var bytes = paper("甲", 3);
    assertThat(bytes.length).isLessThan(200_000);
    try (var document = Loader.loadPDF(bytes)) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames())
        assertThat(resources.getFont(name).isEmbedded()).isTrue();
      assertThat(resources.getFontNames()).isNotEmpty();
    }
  }

  @Test
  void whatPeopleTypeStaysTextAndFetchesNothing() throws IOException {
    var typed =
        "<img src=\"file:///etc/hostname\"/><link rel=\"stylesheet\" href=\"paper.css\"/>" + RARE;
    try (var document = Loader.loadPDF(paper(typed, 0))) {
      assertThat(text(document).replace("\n", "")).contains("<img", "file:///etc/hostname", RARE);
    }
  }

  @Test
  void manyPapersAtOnceAreAllRight() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<byte[]>> papers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        var name = "第" + i + "份";
        papers.add(threads.submit(() -> paper(name, 2)));
      }
      for (int i = 0; i < 8; i++)
        try (var document = Loader.loadPDF(papers.get(i).get())) {
          assertThat(text(document)).contains("第" + i + "份");
        }
    }
  }

  @Test
  void aWarmPaperTakesLessThanASecond() throws IOException {
    paper("甲", 12);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      var begun = System.nanoTime();
      Files.write(Path.of("target/sample-paper.pdf"), paper("甲", 12));
      best = Math.min(best, (System.nanoTime() - begun) / 1_000_000);
    }
    assertThat(best).isLessThan(1_000);
  }
}
