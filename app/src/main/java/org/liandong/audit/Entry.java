package org.liandong.audit;

import static org.liandong.audit.db.Tables.ENTRY;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.db.tables.records.EntryRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One thing that was done.
 *
 * <p>Its canonical bytes are what the log seals. They are the UTF-8 form of a JSON object in the
 * canonical form of RFC 8785 with exactly these members: {@code account}, {@code action}, {@code
 * at}, {@code behalf}, {@code county}, {@code facts}, {@code hat}, {@code id}, {@code place},
 * {@code position}, {@code subject}. All are strings, except {@code facts} (an object) and a
 * missing {@code behalf} (null). {@code at} is UTC with six decimals, as in {@code
 * 2026-11-22T08:00:00.000000Z}. The leaf hash is SHA-256 of a zero byte and these bytes. Half of
 * {@code id} is random, so nobody can guess an entry from its hash.
 *
 * @param county six digits; {@code 000000} for what happened above the counties
 * @param behalf in agent mode the account of the resident it was done for
 */
record Entry(
    String county,
    UUID id,
    Instant at,
    UUID account,
    UUID hat,
    String position,
    @Nullable UUID behalf,
    String place,
    String action,
    String subject,
    JsonNode facts) {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final JsonMapper JSON = JsonMapper.shared();

  static Entry of(EntryRecord row) {
    return new Entry(
        row.get(ENTRY.COUNTY),
        row.get(ENTRY.ID),
        row.get(ENTRY.AT).toInstant(),
        row.get(ENTRY.ACCOUNT),
        row.get(ENTRY.HAT),
        row.get(ENTRY.POSITION),
        row.get(ENTRY.BEHALF),
        row.get(ENTRY.PLACE),
        row.get(ENTRY.ACTION),
        row.get(ENTRY.SUBJECT),
        JSON.readTree(row.get(ENTRY.FACTS).data()));
  }

  /** What is sealed, as text. */
  String canonical() {
    var all =
        JsonNodeFactory.instance
            .objectNode()
            .put("account", account.toString())
            .put("action", action)
            .put("at", MICROSECONDS.format(at))
            .put("behalf", behalf == null ? null : behalf.toString())
            .put("county", county)
            .put("hat", hat.toString())
            .put("id", id.toString())
            .put("place", place)
            .put("position", position)
            .put("subject", subject);
    all.set("facts", facts);
    return Canonical.json(all);
  }

  Hash leaf() {
    return Merkle.leaf(canonical().getBytes(StandardCharsets.UTF_8));
  }
}
