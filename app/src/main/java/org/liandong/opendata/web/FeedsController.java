package org.liandong.opendata.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.opendata.Column;
import org.liandong.opendata.Dataset;
import org.liandong.opendata.Datasets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feeds of changes: ask, keep {@code next}, ask again with it as {@code after}. */
@RestController
@RequestMapping("/api/v1/feeds")
class FeedsController {
  private static final int MOST = 1000;
  private final Datasets datasets;

  /** A feed in the list of feeds. */
  record Feed(String name, String href, String licence, List<String> columns) {}

  /**
   * Some records.
   *
   * @param next the position to ask from next time; null before the first record
   * @param more whether there is more to fetch at once
   */
  record Page(
      String dataset,
      List<Map<String, @Nullable Object>> records,
      @Nullable String next,
      boolean more) {}

  FeedsController(Datasets datasets) {
    this.datasets = datasets;
  }

  @GetMapping
  List<Feed> list() {
    return datasets.list().stream().map(FeedsController::feed).toList();
  }

  private static Feed feed(Dataset dataset) {
    return new Feed(
        dataset.name(),
        "/api/v1/feeds/" + dataset.name(),
        dataset.licence().spdx(),
        dataset.columns().stream().map(Column::name).toList());
  }

  @GetMapping("/{name}")
  Page read(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit) {
    var dataset = datasets.find(name);
    var batch = datasets.after(dataset, after, Math.clamp(limit, 1, MOST));
    var records =
        batch.records().stream().map(values -> named(dataset.columns(), values.values())).toList();
    return new Page(name, records, batch.position(), batch.more());
  }

  /** A record by the names of its columns. */
  static Map<String, @Nullable Object> named(List<Column> columns, List<@Nullable Object> values) {
    var named = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < columns.size(); i++) named.put(columns.get(i).name(), values.get(i));
    return named;
  }
}
