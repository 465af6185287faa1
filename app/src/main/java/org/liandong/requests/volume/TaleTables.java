package org.liandong.requests.volume;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Uuid7;
import org.liandong.platform.Words;
import org.liandong.requests.Fact;
import org.liandong.requests.Standing;
import org.postgresql.PGConnection;

/** Collects made-up requests and writes them by COPY, the row and the facts it is folded from. */
final class TaleTables {
  private static final String REQUEST =
      """
      copy requests.request (county, id, street, committee, place, grid, address, category, words,
        account, name, anonymous, once, stage, holder, holder_name, holder_since, round, version,
        submitted, due, settled, sender, sender_name, longitude, latitude) from stdin\
      """;
  private static final String FACT =
      """
      copy requests.fact (county, request, nr, kind, at, account, name, position, hat, words, holder,
        holder_name, due) from stdin\
      """;
  private static final String SEARCHED =
      "copy requests.searched (county, id, place, grid, words) from stdin";
  private final StringBuilder requests = new StringBuilder();
  private final StringBuilder facts = new StringBuilder();
  private final StringBuilder searched = new StringBuilder();

  void add(Tale tale) {
    var first = tale.facts().getFirst();
    var id = Uuid7.at(first.at());
    var county = tale.spot().place().value().substring(0, 6);
    request(county, id, tale, Standing.of(tale.facts()));
    for (var fact : tale.facts()) fact(county, id, fact);
    var place = tale.spot().place();
    var words = Words.vector(first.action().words() + "\n" + tale.address());
    line(searched, county, id, place, place, words);
  }

  private void request(String county, UUID id, Tale tale, Standing standing) {
    var place = tale.spot().place().value();
    var first = tale.facts().getFirst();
    var sender = standing.aside().sender();
    var point = tale.point();
    line(
        requests,
        county,
        id,
        place.substring(0, 9),
        place.substring(0, 12),
        place,
        place,
        tale.address(),
        tale.category(),
        first.action().words(),
        first.by().account(),
        first.by().name(),
        (id.getLeastSignificantBits() & 7) == 0,
        UUID.randomUUID(),
        standing.stage(),
        standing.holder().account(),
        standing.holder().name(),
        standing.since(),
        standing.round(),
        standing.version(),
        first.at(),
        standing.due(),
        standing.settled(),
        sender == null ? null : sender.account(),
        sender == null ? null : sender.name(),
        point == null ? null : point.longitude(),
        point == null ? null : point.latitude());
  }

  private void fact(String county, UUID id, Fact fact) {
    var by = fact.by();
    line(
        facts,
        county,
        id,
        fact.nr(),
        fact.action().kind(),
        fact.at(),
        by.account(),
        by.name(),
        by.position(),
        by.account(),
        fact.action().words(),
        fact.holder().account(),
        fact.holder().name(),
        fact.due());
  }

  private static void line(StringBuilder out, @Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      var value = values[i];
      out.append(i == 0 ? "" : "\t").append(value == null ? "\\N" : escaped(value.toString()));
    }
    out.append('\n');
  }

  private static String escaped(String text) {
    if (text.chars().noneMatch(TaleTables::special)) return text;
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  /** Writes what was collected, in one transaction. */
  void write(Connection connection) throws SQLException, IOException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    copy.copyIn(REQUEST, new StringReader(requests.toString()));
    copy.copyIn(FACT, new StringReader(facts.toString()));
    copy.copyIn(SEARCHED, new StringReader(searched.toString()));
    connection.commit();
  }

  private static boolean special(int letter) {
    return letter == '\\' || letter == '\t' || letter == '\n' || letter == '\r';
  }
}
