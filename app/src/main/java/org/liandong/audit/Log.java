package org.liandong.audit;

import static org.liandong.audit.db.Tables.TREE_HEAD;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.audit.Frontier.Grown;
import org.liandong.audit.Span.Node;
import org.liandong.audit.db.tables.records.TreeHeadRecord;
import org.springframework.stereotype.Component;

/** The sealed log in the database: its nodes and heads. */
@Component
class Log {
  private final DSLContext sql;

  /**
   * A row of the log.
   *
   * @param seq its place, from 0
   * @param link the chain up to and including it
   */
  record Sealed(long seq, String county, UUID entry, Hash leaf, Hash link) {}

  Log(DSLContext sql) {
    this.sql = sql;
  }

  Optional<TreeHead> last() {
    return sql.selectFrom(TREE_HEAD).orderBy(TREE_HEAD.NO.desc()).limit(1).fetchOptional(Log::head);
  }

  /** Heads after number {@code after}, in order. */
  List<TreeHead> heads(long after, int limit) {
    return sql.selectFrom(TREE_HEAD)
        .where(TREE_HEAD.NO.gt(after))
        .orderBy(TREE_HEAD.NO)
        .limit(limit)
        .fetch(Log::head);
  }

  /** The growing edge of a log of {@code size} entries. */
  Frontier frontier(long size) {
    var peaks = new Span(0, size).nodes();
    return new Frontier(size, peaks.stream().map(known(peaks)).toList());
  }

  /** The hashes of complete subtrees, in one read whatever their number. */
  Function<Node, Hash> known(Collection<Node> nodes) {
    var found = found(nodes);
    return node -> {
      var hash = found.get(node);
      if (hash == null)
        throw new IllegalStateException("the audit log lacks " + node + "; run verify-audit");
      return hash;
    };
  }

  /** As {@link #known}, without those that are not there. */
  Map<Node, Hash> found(Collection<Node> nodes) {
    var found = new HashMap<Node, Hash>();
    sql.fetch(
            """
            with wanted as (
              select level, index from unnest({0}::int[], {1}::bigint[]) as row (level, index))
            select level, index, hash from wanted join audit.node using (level, index)
            union all
            select level, index, leaf_hash from wanted join audit.sealed on seq = index
            where level = 0
            """,
            DSL.val(nodes.stream().map(Node::level).toArray(Integer[]::new)),
            DSL.val(nodes.stream().map(Node::index).toArray(Long[]::new)))
        .forEach(row ->
            found.put(
                new Node(row.get(0, Integer.class), row.get(1, Long.class)),
                Hash.of(row.get(2, byte[].class))));
    return found;
  }

  void append(List<Sealed> rows, List<Grown> grown, TreeHead head) {
    sql.execute(
        """
        insert into audit.sealed (seq, county, entry_id, leaf_hash, chain_hash)
        select seq, county, entry, decode(leaf, 'hex'), decode(link, 'hex')
        from unnest({0}::bigint[], {1}::text[], {2}::uuid[], {3}::text[], {4}::text[])
             as row (seq, county, entry, leaf, link)
        """,
        DSL.val(rows.stream().map(Sealed::seq).toArray(Long[]::new)),
        DSL.val(rows.stream().map(Sealed::county).toArray(String[]::new)),
        DSL.val(rows.stream().map(Sealed::entry).toArray(UUID[]::new)),
        DSL.val(rows.stream().map(row -> row.leaf().toString()).toArray(String[]::new)),
        DSL.val(rows.stream().map(row -> row.link().toString()).toArray(String[]::new)));
    sql.execute(
        """
        insert into audit.node (level, index, hash)
        select level, index, decode(hash, 'hex')
        from unnest({0}::int[], {1}::bigint[], {2}::text[]) as row (level, index, hash)
        """,
        DSL.val(grown.stream().map(g -> g.node().level()).toArray(Integer[]::new)),
        DSL.val(grown.stream().map(g -> g.node().index()).toArray(Long[]::new)),
        DSL.val(grown.stream().map(g -> g.hash().toString()).toArray(String[]::new)));
    sql.insertInto(TREE_HEAD)
        .set(TREE_HEAD.NO, head.no())
        .set(TREE_HEAD.SIZE, head.size())
        .set(TREE_HEAD.ROOT, head.root().bytes())
        .set(TREE_HEAD.CHAIN, head.chain().bytes())
        .set(TREE_HEAD.AT, head.at().atOffset(ZoneOffset.UTC))
        .set(TREE_HEAD.SIGNER, head.signer())
        .set(TREE_HEAD.SIGNATURE, HexFormat.of().parseHex(head.signature().hex()))
        .execute();
  }

  static TreeHead head(TreeHeadRecord row) {
    return new TreeHead(
        row.get(TREE_HEAD.NO),
        row.get(TREE_HEAD.SIZE),
        Hash.of(row.get(TREE_HEAD.ROOT)),
        Hash.of(row.get(TREE_HEAD.CHAIN)),
        row.get(TREE_HEAD.AT).toInstant(),
        row.get(TREE_HEAD.SIGNER),
        new Signature(HexFormat.of().formatHex(row.get(TREE_HEAD.SIGNATURE))));
  }
}
