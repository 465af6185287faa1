package org.liandong.opendata.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import org.liandong.base.Absent;
import org.liandong.opendata.Batch.Values;
import org.liandong.opendata.Column;
import org.liandong.opendata.Dataset;
import org.liandong.opendata.Datasets;
import org.liandong.ui.Messages;
import org.liandong.ui.SheetFormat;
import org.liandong.ui.SheetFormat.Line;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue, each dataset, and its files. */
@Controller
class OpenController {
  private static final int PREVIEW = 20;
  private final Datasets datasets;
  private final Messages messages;
  private final JsonMapper json;

  OpenController(Datasets datasets, Messages messages, JsonMapper json) {
    this.datasets = datasets;
    this.messages = messages;
    this.json = json;
  }

  @GetMapping("/open")
  ModelAndView catalogue() {
    return new ModelAndView("opendata/catalogue", "page", new OpenPage(datasets.list()));
  }

  @GetMapping("/open/{name}")
  ModelAndView dataset(@PathVariable String name) {
    var dataset = datasets.find(name);
    var page = new DatasetPage(dataset, datasets.after(dataset, null, PREVIEW));
    return new ModelAndView("opendata/dataset", "page", page);
  }

  @GetMapping("/open/{name}/datapackage.json")
  ResponseEntity<DataPackage> describe(@PathVariable String name, Locale locale) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(DataPackage.of(datasets.find(name), messages, locale));
  }

  @GetMapping("/open/{name}/data.{ending}")
  ResponseEntity<StreamingResponseBody> data(
      @PathVariable String name, @PathVariable String ending) {
    var dataset = datasets.find(name);
    return switch (ending) {
      case "csv" ->
          file(dataset, ending, "text/csv;charset=UTF-8", sheet(dataset, SheetFormat.CSV));
      case "xlsx" ->
          file(dataset, ending, SheetFormat.XLSX.mediaType(), sheet(dataset, SheetFormat.XLSX));
      case "json" -> file(dataset, ending, "application/json", out -> json(dataset, out));
      default -> throw new Absent(ending);
    };
  }

  private static ResponseEntity<StreamingResponseBody> file(
      Dataset dataset, String ending, String type, StreamingResponseBody body) {
    var name = ContentDisposition.attachment().filename(dataset.name() + "." + ending).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(body);
  }

  private StreamingResponseBody sheet(Dataset dataset, SheetFormat format) {
    var head = dataset.columns().stream().map(Column::name).toList();
    return out -> format.write(out, head, lines(datasets.records(dataset)));
  }

  private static Iterator<Line> lines(Iterator<Values> records) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Line next() {
        return new Line(records.next().values());
      }
    };
  }

  private void json(Dataset dataset, OutputStream out) throws IOException {
    var records = datasets.records(dataset);
    try (var sequence = json.writer().writeValuesAsArray(out)) {
      while (records.hasNext())
        sequence.write(FeedsController.named(dataset.columns(), records.next().values()));
    }
  }
}
