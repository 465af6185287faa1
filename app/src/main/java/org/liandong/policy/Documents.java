package org.liandong.policy;

import static org.liandong.policy.db.Tables.CLAUSE;
import static org.liandong.policy.db.Tables.DOCUMENT;
import static org.liandong.policy.db.Tables.DOCUMENT_FILE;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.policy.Document.Clause;
import org.liandong.policy.Document.Facts;
import org.liandong.policy.Document.State;
import org.liandong.policy.db.tables.records.DocumentRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of policy texts: everybody reads it, officers of the place keep it. */
@Service
public class Documents {
  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  /** The printed text itself. */
  public record File(String name, byte[] content) {}

  Documents(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** Drafts are for those who keep the register of the place. */
  public Document find(Actor actor, UUID id) {
    return sql.selectFrom(DOCUMENT)
        .where(DOCUMENT.ID.eq(id))
        .fetchOptional(this::read)
        .filter(it -> visible(actor, it))
        .orElseThrow(() -> new Absent(id));
  }

  @Transactional
  public UUID register(Actor actor, PlaceCode place, Facts facts, List<Clause> clauses) {
    Rights.govern(actor, place);
    check(facts);
    var row = sql.newRecord(DOCUMENT);
    row.setId(Uuid7.at(clock.instant()));
    row.setPlace(place.value());
    row.setVersion(1);
    fill(row, actor, facts);
    row.insert();
    clauses(row.getId(), clauses);
    record(actor, row, "policy.document-registered");
    return row.getId();
  }

  /**
   * Writes the entry anew.
   *
   * @param seen the version the form showed
   */
  @Transactional
  public void revise(Actor actor, UUID id, int seen, Facts facts, List<Clause> clauses) {
    var row =
        sql.selectFrom(DOCUMENT)
            .where(DOCUMENT.ID.eq(id))
            .forUpdate()
            .fetchOptional()
            .orElseThrow(() -> new Absent(id));
    Rights.govern(actor, new PlaceCode(row.getPlace()));
    check(facts);
    if (row.getVersion() != seen) throw new Refused(PolicyRefusal.CHANGED_MEANWHILE);
    row.setVersion(seen + 1);
    fill(row, actor, facts);
    row.update();
    sql.deleteFrom(CLAUSE).where(CLAUSE.DOCUMENT.eq(id)).execute();
    clauses(id, clauses);
    record(actor, row, "policy.document-revised");
  }

  /** Puts the printed text on file; a later one takes its place. */
  @Transactional
  public void attach(Actor actor, UUID id, File file) {
    var document = find(actor, id);
    Rights.govern(actor, document.place());
    if (!pdf(file.content())) throw Invalid.field("file", "policy.invalid.pdf");
    sql.insertInto(DOCUMENT_FILE)
        .set(DOCUMENT_FILE.DOCUMENT, id)
        .set(DOCUMENT_FILE.VERSION, document.version())
        .set(DOCUMENT_FILE.NAME, file.name())
        .set(DOCUMENT_FILE.CONTENT, file.content())
        .set(DOCUMENT_FILE.AT, clock.instant().atOffset(ZoneOffset.UTC))
        .onConflict(DOCUMENT_FILE.DOCUMENT, DOCUMENT_FILE.VERSION)
        .doUpdate()
        .set(DOCUMENT_FILE.NAME, file.name())
        .set(DOCUMENT_FILE.CONTENT, file.content())
        .execute();
    var facts = Map.of("bytes", file.content().length);
    audit.record(actor, document.place(), "policy.document-attached", id.toString(), facts);
  }

  /** The newest printed text. */
  public File file(Actor actor, UUID id) {
    find(actor, id);
    return sql.selectFrom(DOCUMENT_FILE)
        .where(DOCUMENT_FILE.DOCUMENT.eq(id))
        .orderBy(DOCUMENT_FILE.VERSION.desc())
        .limit(1)
        .fetchOptional(row -> new File(row.getName(), row.getContent()))
        .orElseThrow(() -> new Absent(id));
  }

  private static boolean visible(Actor actor, Document document) {
    return document.facts().state() != State.DRAFT || Rights.mayGovern(actor, document.place());
  }

  private static boolean pdf(byte[] content) {
    var head = new byte[] {'%', 'P', 'D', 'F', '-'};
    return content.length > head.length
        && Arrays.equals(content, 0, head.length, head, 0, head.length);
  }

  private static void check(Facts facts) {
    var wrong = new LinkedHashMap<String, String>();
    if (facts.issuer().isBlank()) wrong.put("issuer", "policy.invalid.issuer");
    if (facts.title().isBlank()) wrong.put("title", "policy.invalid.title");
    var from = facts.effective();
    var until = facts.expires();
    if (from != null && until != null && until.isBefore(from))
      wrong.put("expires", "policy.invalid.period");
    if (!wrong.isEmpty()) throw new Invalid(wrong);
  }

  private void fill(DocumentRecord row, Actor actor, Facts facts) {
    row.setField(facts.field().name());
    row.setIssuer(facts.issuer().strip());
    row.setTitle(facts.title().strip());
    row.setNumber(facts.number().strip());
    row.setDated(facts.dated());
    row.setEffective(facts.effective());
    row.setExpires(facts.expires());
    row.setState(facts.state().name());
    row.setSource(facts.source().strip());
    row.setChangedBy(actor.name());
    row.setChangedAt(clock.instant().atOffset(ZoneOffset.UTC));
  }

  private void clauses(UUID id, List<Clause> clauses) {
    int position = 0;
    for (var clause : clauses)
      sql.insertInto(CLAUSE).values(id, position++, clause.number(), clause.text()).execute();
  }

  private void record(Actor actor, DocumentRecord row, String action) {
    var place = new PlaceCode(row.getPlace());
    var facts = Map.of("title", row.getTitle(), "version", row.getVersion());
    audit.record(actor, place, action, row.getId().toString(), facts);
  }

  private Document read(DocumentRecord row) {
    var clauses =
        sql.selectFrom(CLAUSE)
            .where(CLAUSE.DOCUMENT.eq(row.getId()))
            .orderBy(CLAUSE.POSITION)
            .fetch(it -> new Clause(it.getNumber(), it.getText()));
    var file = sql.fetchExists(DOCUMENT_FILE, DOCUMENT_FILE.DOCUMENT.eq(row.getId()));
    return new Document(
        row.getId(), new PlaceCode(row.getPlace()), facts(row), row.getVersion(), clauses, file);
  }

  private static Facts facts(DocumentRecord row) {
    return new Facts(
        Field.valueOf(row.getField()),
        row.getIssuer(),
        row.getTitle(),
        row.getNumber(),
        row.getDated(),
        row.getEffective(),
        row.getExpires(),
        State.valueOf(row.getState()),
        row.getSource());
  }
}
