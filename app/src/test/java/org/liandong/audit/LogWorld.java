package org.liandong.audit;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.liandong.As;
import org.liandong.TestDatabase;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.platform.Additions;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A database of its own with the audit services on it, as the runtime role, outside Spring. */
final class LogWorld {
  static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123456Z");
  static final PlaceCode SQUARE = new PlaceCode("530111001001");
  static final Actor OWNER = As.actor("李某(示例)", Position.GRID_OWNER, "530111001001");

  private int recorded;
  final String url = TestDatabase.create();
  final DSLContext sql;
  final TransactionTemplate transaction;
  final HeadKey key;
  final Log log;
  final Audit audit;
  final Sealer sealer;
  final TreeHeads heads;
  final Verification verification;

  LogWorld(Path folder) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser("liandong_app");
    source.setPassword(TestDatabase.PASSWORD);
    source.setReWriteBatchedInserts(true);
    sql =
        DSL.using(
            new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(source)),
            SQLDialect.POSTGRES);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    var now = Clock.fixed(NOW, ZoneOffset.UTC);
    key = HeadKey.at(folder.resolve("audit.key"), "liandong");
    log = new Log(sql);
    audit = new Audit(sql, new Additions(sql), JsonMapper.shared(), now);
    sealer = new Sealer(sql, log, key, now, transaction);
    heads = new TreeHeads(sql, log);
    verification = verification(NOW);
  }

  Verification verification(Instant now) {
    return new Verification(sql, log, Signers.of(key, List.of()), Clock.fixed(now, ZoneOffset.UTC));
  }

  Report verify() {
    return verification.run(Optional.empty());
  }

  void record(int count) {
    transaction.executeWithoutResult(status -> {
      for (int i = 0; i < count; i++)
        audit.record(
            OWNER, SQUARE, "requests.taken", "530111-" + recorded++, Map.of("stage", "TAKEN"));
    });
  }

  void tampered(String statement) {
    try (var owner = DriverManager.getConnection(url, "liandong_owner", TestDatabase.PASSWORD);
        var tool = owner.createStatement()) {
      tool.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }
}
