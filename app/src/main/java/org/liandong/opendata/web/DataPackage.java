package org.liandong.opendata.web;

import java.util.List;
import java.util.Locale;
import org.liandong.opendata.Column;
import org.liandong.opendata.Dataset;
import org.liandong.ui.Messages;

/** A dataset described as a Frictionless data package, so that tools know its columns. */
record DataPackage(
    String profile,
    String name,
    String title,
    String description,
    List<License> licenses,
    List<DataResource> resources) {

  record License(String name, String path) {}

  record DataResource(
      String profile,
      String name,
      String path,
      String format,
      String mediatype,
      String encoding,
      Schema schema) {}

  record Schema(List<FieldOf> fields, List<String> primaryKey) {}

  record FieldOf(String name, String type, String title) {}

  static DataPackage of(Dataset dataset, Messages messages, Locale locale) {
    var licence = dataset.licence();
    return new DataPackage(
        "tabular-data-package",
        dataset.name(),
        messages.text(locale, dataset.words()),
        messages.text(locale, dataset.words() + ".about"),
        List.of(new License(licence.spdx(), licence.address())),
        List.of(resource(dataset, messages, locale)));
  }

  private static DataResource resource(Dataset dataset, Messages messages, Locale locale) {
    return new DataResource(
        "tabular-data-resource",
        dataset.name(),
        "data.csv",
        "csv",
        "text/csv",
        "utf-8",
        new Schema(
            dataset.columns().stream()
                .map(column -> field(dataset, column, messages, locale))
                .toList(),
            dataset.columns().stream().filter(Column::key).map(Column::name).toList()));
  }

  private static FieldOf field(Dataset of, Column column, Messages messages, Locale locale) {
    var title = messages.text(locale, of.words() + "." + column.name());
    return new FieldOf(column.name(), column.type().word(), title);
  }
}
