package org.liandong.opendata.web;

import java.util.List;
import org.liandong.opendata.Batch;
import org.liandong.opendata.Dataset;

/** One dataset, with its first records to look at. */
public record DatasetPage(Dataset dataset, Batch first) {

  /** Cells as text. */
  public List<List<String>> rows() {
    return first.records().stream()
        .map(record ->
            record.values().stream().map(value -> value == null ? "" : value.toString()).toList())
        .toList();
  }

  public String href() {
    return "/open/" + dataset.name();
  }
}
