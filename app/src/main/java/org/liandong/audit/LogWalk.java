package org.liandong.audit;

import static org.liandong.audit.db.Tables.ENTRY;
import static org.liandong.audit.db.Tables.SEALED;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.audit.Frontier.Grown;
import org.liandong.audit.Report.Finding;
import org.liandong.audit.Verification.Remembered;

/** One walk along the log from its first row, building chain and tree anew. */
final class LogWalk {
  private static final int BATCH = 5000;
  private final DSLContext sql;
  private final Log log;
  private final Signers signers;
  private final Optional<Remembered> remembered;
  private final List<Finding> findings = new ArrayList<>();
  private final Frontier tree = Frontier.empty();
  private final Deque<TreeHead> heads = new ArrayDeque<>();
  private Hash link = Merkle.GENESIS;
  private long lastHead = -1;

  LogWalk(DSLContext sql, Log log, Signers signers, Optional<Remembered> remembered) {
    this.sql = sql;
    this.log = log;
    this.signers = signers;
    this.remembered = remembered;
  }

  List<Finding> findings() {
    return findings;
  }

  long checked() {
    return tree.size();
  }

  void to(long size) {
    while (tree.size() < size && findings.size() < Report.MOST) {
      var rows = rows(size);
      if (!contiguous(rows)) return;
      var grown = new ArrayList<Grown>(rows.size());
      for (var row : rows) grown.addAll(row(row));
      nodes(grown);
    }
    if (remembered.filter(r -> r.size() > size).isPresent())
      found(size, Flaw.NOT_AS_REMEMBERED, "the log is shorter");
  }

  private List<Record> rows(long size) {
    return List.copyOf(
        sql.select(SEALED.fields())
            .select(ENTRY.fields())
            .from(SEALED)
            .leftJoin(ENTRY)
            .on(ENTRY.COUNTY.eq(SEALED.COUNTY), ENTRY.ID.eq(SEALED.ENTRY_ID))
            .where(SEALED.SEQ.ge(tree.size()), SEALED.SEQ.lt(size))
            .orderBy(SEALED.SEQ)
            .limit(BATCH)
            .fetch());
  }

  /** A gap ends the walk: from there on everything would be in another place. */
  private boolean contiguous(List<Record> rows) {
    long expected = tree.size();
    for (var row : rows) if (row.get(SEALED.SEQ) == expected) expected++;
    if (!rows.isEmpty() && expected == tree.size() + rows.size()) return true;
    found(expected, Flaw.ROW_REMOVED, "no row with this number");
    return false;
  }

  private List<Grown> row(Record row) {
    var stored = Hash.of(row.get(SEALED.LEAF_HASH));
    var storedLink = Hash.of(row.get(SEALED.CHAIN_HASH));
    var leaf = row.get(ENTRY.ID) == null ? stored : Entry.of(row.into(ENTRY)).leaf();
    long seq = row.get(SEALED.SEQ);
    var name = row.get(SEALED.COUNTY) + "-" + row.get(SEALED.ENTRY_ID);
    if (row.get(ENTRY.ID) == null) found(seq, Flaw.ENTRY_REMOVED, name);
    boolean follows = Merkle.link(link, stored).equals(storedLink);
    boolean meantOther = !leaf.equals(stored) && Merkle.link(link, leaf).equals(storedLink);
    if (meantOther) found(seq, Flaw.ROW_CHANGED, name);
    else if (!leaf.equals(stored)) found(seq, Flaw.ENTRY_CHANGED, name);
    else if (!follows) found(seq, Flaw.ROW_REORDERED, name);
    link = storedLink;
    var grown = tree.append(meantOther ? leaf : stored);
    head();
    return grown;
  }

  private void head() {
    if (remembered
        .filter(r -> r.size() == tree.size() && !r.root().equals(tree.root()))
        .isPresent()) found(tree.size() - 1, Flaw.NOT_AS_REMEMBERED, "another root");
    if (heads.isEmpty()) heads.addAll(log.heads(lastHead, BATCH));
    while (!heads.isEmpty() && heads.getFirst().size() <= tree.size()) {
      check(heads.removeFirst());
      if (heads.isEmpty()) heads.addAll(log.heads(lastHead, BATCH));
    }
  }

  private void check(TreeHead head) {
    var seq = head.size() - 1;
    var name = "head " + head.no();
    if (head.no() != lastHead + 1) found(seq, Flaw.HEAD_REMOVED, "before " + name);
    lastHead = head.no();
    if (!signers.trust(head.signer())) found(seq, Flaw.HEAD_FOREIGN, name + ", " + head.signer());
    else if (!matches(head)) found(seq, Flaw.HEAD_CHANGED, name);
  }

  private boolean matches(TreeHead head) {
    return head.size() == tree.size()
        && head.root().equals(tree.root())
        && head.chain().equals(link)
        && head.signed();
  }

  private void nodes(List<Grown> grown) {
    var stored = log.found(grown.stream().map(Grown::node).toList());
    for (var one : grown) {
      var hash = stored.get(one.node());
      long seq = ((one.node().index() + 1) << one.node().level()) - 1;
      if (hash == null) found(seq, Flaw.NODE_REMOVED, one.node().toString());
      else if (!hash.equals(one.hash())) found(seq, Flaw.NODE_CHANGED, one.node().toString());
    }
  }

  private void found(long seq, Flaw flaw, String detail) {
    findings.add(new Finding(seq, flaw, detail));
  }
}
