package org.liandong.contracts.web;

import static org.liandong.ui.Screen.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.contracts.Contract;
import org.liandong.contracts.Stage;
import org.liandong.ui.tag.Column;
import org.liandong.ui.tag.Filter;

/**
 * The contracts an actor sees.
 *
 * @param awaited approved projects that have none yet
 * @param drafts whether the reader drafts contracts
 */
public record ListPage(
    List<Awaited> awaited,
    boolean drafts,
    @Nullable Stage stage,
    String words,
    Map<Stage, Long> counts,
    Keyset<Row> rows,
    @Nullable String after) {

  /** An approved project without a contract. */
  public record Awaited(String project, String title, Instant since) {}

  /**
   * A contract in the list.
   *
   * @param signed how many of three
   * @param missing months without an entry in the duty log
   */
  public record Row(Contract contract, String where, int signed, int missing) {
    public String href() {
      return "/contracts/" + contract.id();
    }

    public String tone() {
      return ListPage.tone(contract.stage());
    }
  }

  static String tone(Stage stage) {
    return switch (stage) {
      case DRAFTED -> "wait";
      case EFFECTIVE, FINISHED -> "ok";
      case STOPPED -> "late";
      case CANCELLED -> "";
    };
  }

  /** Was something asked for, so that an empty list does not say that there is nothing at all? */
  public boolean filtered() {
    return stage != null || !words.isEmpty();
  }

  public List<Filter> stages() {
    var all = new ArrayList<Filter>();
    var sum = counts.values().stream().mapToLong(Long::longValue).sum();
    all.add(new Filter(t("contracts.all"), "/contracts", sum, stage == null));
    for (var one : Stage.values())
      all.add(
          new Filter(
              t("contracts.stage." + one),
              "/contracts?stage=" + one.name().toLowerCase(Locale.ROOT),
              counts.getOrDefault(one, 0L),
              one == stage));
    return all;
  }

  public List<Column> columns() {
    return List.of(
        Column.of(t("contracts.column.number")),
        Column.of(t("contracts.column.title")),
        Column.of(t("contracts.column.organisation")),
        Column.number(t("contracts.column.amount")),
        Column.of(t("contracts.column.signed")),
        Column.of(t("contracts.column.stage")));
  }
}
