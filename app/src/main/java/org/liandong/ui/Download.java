package org.liandong.ui;

import org.liandong.base.Absent;
import org.liandong.platform.SheetFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files to take away. */
public final class Download {
  private static final String CSV = "text/csv;charset=UTF-8";

  private Download() {}

  /**
   * A table in the form that its address ends with.
   *
   * @param ending {@code csv} or {@code xlsx}; anything else is not there
   */
  public static ResponseEntity<byte[]> table(SheetFile sheet, String name, String ending) {
    var file = name + "." + ending;
    return switch (ending) {
      case "csv" -> file(file, CSV, sheet.csv());
      case "xlsx" -> file(file, SheetFormat.XLSX.mediaType(), sheet.xlsx());
      default -> throw new Absent(ending);
    };
  }

  public static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
    var disposition = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(bytes);
  }
}
