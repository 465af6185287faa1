package org.liandong.projects;

import java.util.List;
import java.util.UUID;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;

/** A small paper on an application. */
public final class ProjectPapers {
  private static final String PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
          + "trailer<</Root 1 0 R>>\n%%EOF\n";

  private ProjectPapers() {}

  public static UUID add(ApplicationContext platform, Project.Id id) {
    var bytes = new ByteArrayResource(PDF.getBytes());
    var upload = new Upload("papers", "章程.pdf", bytes, Audience.STAFF);
    var stored = platform.getBean(Files.class).store(Pilot.worker(), Pilot.COMMUNITY, upload).id();
    platform.getBean(ProjectFiles.class).add(Pilot.worker(), id, List.of(stored), "章程（示例）");
    return stored.id();
  }
}
