package org.liandong.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.PlatformTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an operator relies on: documented settings and commands, and rights as they are promised.
 */
@PlatformTest
class OperationsTests {
  @Autowired ObjectProvider<Command> commands;
  @Autowired JdbcTemplate jdbc;

  @Test
  void everySettingIsDocumented() throws Exception {
    var page = Files.readString(Path.of("../docs/operations.md"));
    assertThat(settings())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  @Test
  void everyCommandIsInTheHelp() throws IOException {
    var help = Files.readString(Path.of("../bin/liandong"));
    assertThat(commands.stream().map(Command::name))
        .contains("backup", "restore")
        .allSatisfy(name -> assertThat(help).contains("\n  " + name + " "));
  }

  /** A sealed package cannot come half from the cache of starts and half from its jar. */
  @Test
  void everySealedJarIsOpenedForTheCacheOfStarts() throws IOException {
    var common = Files.readString(Path.of("../bin/lib/common.sh"));
    var sealed = new TreeSet<String>();
    for (var url :
        Collections.list(getClass().getClassLoader().getResources(JarFile.MANIFEST_NAME)))
      if (url.openConnection() instanceof JarURLConnection jar && sealed(jar.getManifest()))
        sealed.add(Path.of(jar.getJarFileURL().getPath()).getFileName().toString());
    assertThat(sealed)
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(common).contains("/" + name.replaceFirst("-[0-9].*", "-*.jar")));
  }

  private static boolean sealed(Manifest manifest) {
    return Stream.concat(
            Stream.of(manifest.getMainAttributes()), manifest.getEntries().values().stream())
        .anyMatch(part -> "true".equalsIgnoreCase(part.getValue(Attributes.Name.SEALED)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit.entry",
        "audit.sealed",
        "audit.node",
        "audit.tree_head",
        "files.attachment",
        "identity.appointment",
        "identity.authorisation",
        "people.consent",
        "policy.ruling",
        "policy.catalogue_item",
        "requests.request",
        "requests.fact"
      })
  void factsAreNeitherChangedNorRemoved(String table) {
    assertThat(may(table, "insert")).isTrue();
    for (var right : new String[] {"update", "delete", "truncate", "references", "trigger"})
      assertThat(may(table, right)).describedAs(right).isFalse();
    assertThatThrownBy(() -> jdbc.execute("delete from " + table))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void noTableAllowsMoreThanItsRows() {
    assertThat(
            jdbc.queryForList(
                """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
                  and (has_table_privilege('liandong_app', c.oid, 'truncate')
                    or has_table_privilege('liandong_app', c.oid, 'references')
                    or has_table_privilege('liandong_app', c.oid, 'trigger')
                    or pg_get_userbyid(c.relowner) = 'liandong_app')
                """))
        .isEmpty();
  }

  @Test
  void tablesOfPeopleAndTheirRequestsHaveTheSecondWall() {
    assertThat(
            jdbc.queryForList(
                """
                select c.oid::regclass::text from pg_class c
                where c.relkind in ('r', 'p') and not c.relrowsecurity
                  and c.relnamespace in ('people'::regnamespace, 'requests'::regnamespace,
                    'inbox'::regnamespace, 'identity'::regnamespace)
                  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'county')
                """,
                String.class))
        .allSatisfy(table -> assertThat(table).isEqualTo("requests.searched"));
  }

  private boolean may(String table, String right) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select has_table_privilege(?, ?)", Boolean.class, table, right));
  }

  private static Stream<String> settings() throws ClassNotFoundException {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    var names = Stream.<String>builder();
    for (var found : scan.findCandidateComponents("org.liandong")) {
      var type = Class.forName(found.getBeanClassName());
      var prefix = type.getAnnotation(ConfigurationProperties.class).value();
      names(type, prefix).forEach(names);
    }
    return names.build();
  }

  /** A group of settings is a record of its own. */
  private static Stream<String> names(Class<?> type, String prefix) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(part -> {
          var name = prefix + "." + DataObjectPropertyName.toDashedForm(part.getName());
          return part.getType().isRecord() ? names(part.getType(), name) : Stream.of(name);
        });
  }
}
