package org.liandong.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database says of itself: its own tables, and how to lay their keys aside. */
final class Catalogue {
  private static final String OWN =
      """
      n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'platform_history')
      and n.nspname not like 'pg\\_temp%' and n.nspname not like 'pg\\_toast\\_temp%'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      """;

  private Catalogue() {}

  /** A table and the columns that a copy of it needs. */
  record Table(String schema, String name, List<String> columns, boolean partitioned) {
    String quoted() {
      return quote(schema) + "." + quote(name);
    }

    String quotedColumns() {
      return String.join(", ", columns.stream().map(Catalogue::quote).toList());
    }
  }

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static List<Table> tables(Connection connection) throws SQLException {
    var query =
        """
        select n.nspname, c.relname, c.relkind = 'p',
          array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                and not a.attisdropped and a.attgenerated = '' order by a.attnum)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition and %s
        order by 1, 2
        """
            .formatted(OWN);
    var tables = new ArrayList<Table>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        var columns = List.of((String[]) rows.getArray(4).getArray());
        tables.add(new Table(rows.getString(1), rows.getString(2), columns, rows.getBoolean(3)));
      }
    }
    return tables;
  }

  /** Statements that drop every foreign key, each with the one that makes it again. */
  static Map<String, String> foreignKeys(Connection connection) throws SQLException {
    var query =
        """
        select format('alter table %%I.%%I drop constraint %%I', n.nspname, c.relname, k.conname),
          format('alter table %%I.%%I add constraint %%I %%s', n.nspname, c.relname, k.conname,
                 pg_get_constraintdef(k.oid))
        from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        where k.contype = 'f' and k.conparentid = 0 and %s
        """
            .formatted(OWN);
    return pairs(connection, query);
  }

  /** Tables with triggers of their own: statements to silence them, and to let them speak again. */
  static Map<String, String> triggers(Connection connection) throws SQLException {
    var query =
        """
        select distinct format('alter table %%I.%%I disable trigger user', n.nspname, c.relname),
          format('alter table %%I.%%I enable trigger user', n.nspname, c.relname)
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
        where not t.tgisinternal and %s
        """
            .formatted(OWN);
    return pairs(connection, query);
  }

  static Map<String, Long> sequences(Connection connection) throws SQLException {
    var query =
        """
        select format('%I.%I', schemaname, sequencename), last_value from pg_sequences
        where last_value is not null order by 1
        """;
    var values = new LinkedHashMap<String, Long>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) values.put(rows.getString(1), rows.getLong(2));
    }
    return values;
  }

  /** The scripts that were applied, without Flyway's own first entry. */
  static List<String> migrations(Connection connection) throws SQLException {
    var scripts = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select script from platform_history.flyway_schema_history"
                    + " where success and version is not null order by installed_rank")) {
      while (rows.next()) scripts.add(rows.getString(1));
    }
    return scripts;
  }

  private static Map<String, String> pairs(Connection connection, String query)
      throws SQLException {
    var pairs = new LinkedHashMap<String, String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) pairs.put(rows.getString(1), rows.getString(2));
    }
    return pairs;
  }
}
