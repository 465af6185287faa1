package org.liandong.platform.backup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.liandong.platform.StartRefused;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Makes the tables as they were when a backup was taken: by its migrations and no others. */
final class OldTables {
  private static final String ROOT = "db/migration/";
  private final List<LoadableResource> scripts;

  private OldTables(List<LoadableResource> scripts) {
    this.scripts = scripts;
  }

  static OldTables of(List<String> wanted) throws IOException {
    var names = new HashSet<>(wanted);
    var found =
        Arrays.stream(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + ROOT + "**/*.sql"))
            .map(OldTables::script)
            .filter(script -> names.remove(script.getRelativePath()))
            .toList();
    if (!names.isEmpty())
      throw new StartRefused(
          "The backup was made by a newer version of Liandong (it knows %s): restore it with that version."
              .formatted(Set.copyOf(names).iterator().next()));
    return new OldTables(found);
  }

  void make(DataSource owner) {
    Flyway.configure()
        .dataSource(owner)
        .defaultSchema("platform_history")
        .schemas("platform_history")
        .outOfOrder(true)
        .resourceProvider(new Chosen(scripts))
        .load()
        .migrate();
  }

  private static LoadableResource script(Resource resource) {
    try {
      var address = resource.getURL().toString();
      return new Script(resource, address.substring(address.lastIndexOf(ROOT) + ROOT.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Chosen(List<LoadableResource> scripts) implements ResourceProvider {
    @Override
    public @Nullable LoadableResource getResource(String name) {
      return scripts.stream()
          .filter(script -> script.getRelativePath().equals(name))
          .findFirst()
          .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return scripts.stream()
          .filter(script -> script.getFilename().startsWith(prefix))
          .filter(script -> Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
          .toList();
    }
  }

  private static final class Script extends LoadableResource {
    private final Resource resource;
    private final String path;

    Script(Resource resource, String path) {
      this.resource = resource;
      this.path = path;
    }

    @Override
    public Reader read() {
      try {
        return new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String getAbsolutePath() {
      return ROOT + path;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return getAbsolutePath();
    }

    @Override
    public String getFilename() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String getRelativePath() {
      return path;
    }
  }
}
