package org.liandong.files;

import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file somebody hands in.
 *
 * @param field the field of the form it came in: where a problem with it is shown
 * @param name as the sender calls it
 * @param content its bytes, read once
 * @param audience who may open it
 */
public record Upload(String field, String name, InputStreamSource content, Audience audience) {

  /** The files chosen in a field of a form. Browsers send an empty part for a field left empty. */
  public static List<Upload> chosen(String field, List<MultipartFile> parts, Audience audience) {
    return parts.stream()
        .filter(part -> !part.isEmpty() || !name(part).isBlank())
        .map(part -> new Upload(field, name(part), part, audience))
        .toList();
  }

  private static String name(MultipartFile part) {
    var name = part.getOriginalFilename();
    return name == null ? "" : name;
  }
}
