package org.liandong.opendata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.TreeHead;
import org.liandong.audit.TreeHeads;
import org.liandong.base.Invalid;
import org.liandong.opendata.Batch.Values;
import org.liandong.opendata.Column.Type;
import org.springframework.stereotype.Component;

/**
 * The signed heads of the audit log, for whoever wants to keep them as a witness. They are numbered
 * one after the other by a single sealer, so their number is the position.
 */
@Component
class TreeHeadDataset implements Dataset {
  private final TreeHeads heads;

  TreeHeadDataset(TreeHeads heads) {
    this.heads = heads;
  }

  @Override
  public String name() {
    return "audit-heads";
  }

  @Override
  public String words() {
    return "opendata.heads";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.key("no", Type.INTEGER),
        Column.of("size", Type.INTEGER),
        Column.of("root", Type.STRING),
        Column.of("chain", Type.STRING),
        Column.of("at", Type.DATETIME),
        Column.of("signer", Type.STRING),
        Column.of("signature", Type.STRING));
  }

  @Override
  public Licence licence() {
    return Licence.CC0;
  }

  @Override
  public Batch after(@Nullable String position, int limit) {
    var read = heads.since(number(position), limit + 1);
    boolean more = read.size() > limit;
    var shown = more ? read.subList(0, limit) : read;
    var next = shown.isEmpty() ? position : String.valueOf(shown.getLast().no());
    return new Batch(shown.stream().map(TreeHeadDataset::values).toList(), next, more);
  }

  private static long number(@Nullable String position) {
    try {
      return position == null || position.isEmpty() ? -1 : Long.parseLong(position);
    } catch (NumberFormatException e) {
      throw Invalid.field("after", "opendata.invalid.after");
    }
  }

  private static Values values(TreeHead head) {
    return new Values(
        List.of(
            head.no(),
            head.size(),
            head.root().toString(),
            head.chain().toString(),
            head.at(),
            head.signer(),
            head.signature().hex()));
  }
}
