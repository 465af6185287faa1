package org.liandong.audit;

import static org.liandong.audit.db.Tables.SEALED;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.liandong.audit.Span.Node;
import org.liandong.base.Absent;
import org.liandong.base.CountyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What outsiders check the log by: signed heads and proofs. All of it is hashes; nothing says who
 * did what.
 */
@Service
@Transactional(readOnly = true)
public class TreeHeads {
  private final DSLContext sql;
  private final Log log;

  TreeHeads(DSLContext sql, Log log) {
    this.sql = sql;
    this.log = log;
  }

  /** The newest head; {@link Absent} while nothing is sealed yet. */
  public TreeHead last() {
    return log.last().orElseThrow(() -> new Absent("tree head"));
  }

  /** Heads after number {@code after} (-1 for the first), in order. */
  public List<TreeHead> since(long after, int limit) {
    return log.heads(after, limit);
  }

  /** The row of the log that has this leaf hash. */
  public long find(Hash leaf) {
    return sql.select(SEALED.SEQ)
        .from(SEALED)
        .where(SEALED.LEAF_HASH.eq(leaf.bytes()))
        .fetchOptional(SEALED.SEQ)
        .orElseThrow(() -> new Absent(leaf));
  }

  /** The row of the log that seals this entry; {@link Absent} while it waits to be sealed. */
  public long find(CountyId entry) {
    return sql.select(SEALED.SEQ)
        .from(SEALED)
        .where(SEALED.COUNTY.eq(entry.county().code()), SEALED.ENTRY_ID.eq(entry.id()))
        .fetchOptional(SEALED.SEQ)
        .orElseThrow(() -> new Absent(entry));
  }

  /** Shows that row {@code index} is in the log as it was with {@code size} entries. */
  public InclusionProof inclusion(long index, long size) {
    if (index < 0 || index >= size || size > last().size()) throw new Absent(index + "/" + size);
    var path = Span.inclusion(index, size);
    var leaf = new Span(index, index + 1);
    var all = new Span(0, size);
    var known = read(path, List.of(leaf, all));
    return new InclusionProof(index, size, leaf.hash(known), fold(path, known), all.hash(known));
  }

  /** Shows that the log with {@code to} entries only added to the one with {@code from}. */
  public ConsistencyProof consistency(long from, long to) {
    if (from < 0 || from > to || to > last().size()) throw new Absent(from + ".." + to);
    var path = Span.consistency(from, to);
    var earlier = new Span(0, from);
    var later = new Span(0, to);
    var known = read(path, List.of(earlier, later));
    return new ConsistencyProof(
        from, to, earlier.hash(known), later.hash(known), fold(path, known));
  }

  /** One read for all: a log of a million entries needs about forty hashes. */
  private Function<Node, Hash> read(List<Span> path, List<Span> roots) {
    var nodes = new LinkedHashSet<Node>();
    for (var span : path) nodes.addAll(span.nodes());
    for (var span : roots) nodes.addAll(span.nodes());
    return log.known(nodes);
  }

  private static List<Hash> fold(List<Span> path, Function<Node, Hash> known) {
    return path.stream().map(span -> span.hash(known)).toList();
  }
}
