package org.liandong.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.Covers;
import org.liandong.Diagrams;
import org.liandong.base.County;
import org.liandong.base.Money;
import org.liandong.base.Refused;
import org.liandong.base.Share;
import org.liandong.ledger.Book;

/** The chain of a purchase, the chain of commissions and the periods of reports: pure. */
class PurchaseLifecycleTests {
  private static final Action BUDGET =
      new Action.Budget(new Book.Id(new County("530111"), new UUID(0, 1)), new UUID(0, 2));
  private static final Action ANNOUNCE = new Action.Announce("");
  private static final Action SELECT = new Action.Select(1, "");
  private static final Action CONTRACT =
      new Action.Contract("1", Money.yuan(1), LocalDate.EPOCH, LocalDate.EPOCH);
  private static final Action ACCEPT = new Action.Accept("");
  private static final List<Action> ACTIONS =
      List.of(BUDGET, ANNOUNCE, SELECT, CONTRACT, ACCEPT, new Action.Withdraw(""));

  @Test
  @Covers("PUR-08")
  void theMissingLinkIsNamed() {
    refused(Stage.PLANNED, ANNOUNCE, PurchaseRefusal.NO_BUDGET);
    refused(Stage.BUDGETED, SELECT, PurchaseRefusal.NO_ANNOUNCEMENT);
    refused(Stage.PLANNED, SELECT, PurchaseRefusal.NO_ANNOUNCEMENT);
    refused(Stage.ANNOUNCED, CONTRACT, PurchaseRefusal.NO_SELECTION);
    refused(Stage.SELECTED, ACCEPT, PurchaseRefusal.NO_CONTRACT);
    refused(Stage.ACCEPTED, BUDGET, PurchaseRefusal.WRONG_STAGE);
    refused(Stage.CONTRACTED, new Action.Withdraw(""), PurchaseRefusal.WRONG_STAGE);
  }

  @Test
  @Covers("PUR-08")
  void everyStepLeadsExactlyOneLinkOn() {
    var stage = Stage.PLANNED;
    for (var action : ACTIONS.subList(0, 5)) {
      var after = Lifecycle.next(stage, action);
      assertThat(after.ordinal()).isEqualTo(stage.ordinal() + 1);
      for (var other : ACTIONS.subList(0, 5))
        if (other != action) assertThat(Lifecycle.allows(stage, other)).isFalse();
      stage = after;
    }
    assertThat(stage).isEqualTo(Stage.ACCEPTED);
  }

  private static void refused(Stage stage, Action action, PurchaseRefusal reason) {
    assertThatThrownBy(() -> Lifecycle.next(stage, action))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void theDiagramIsCurrent() {
    Diagrams.check(
        "purchases", Stage.values(), ACTIONS, action -> action.kind().name(), Lifecycle::next);
  }

  private static Chain.Node node(int id, int above, String yuan) {
    var parent = above == 0 ? null : new UUID(0, above);
    return new Chain.Node(new UUID(0, id), parent, "第" + id, "", Money.parse(yuan));
  }

  @Test
  @Covers("PUR-25")
  void whatIntermediariesKeepDoesNotReachTheService() {
    var chain =
        Chain.of(
            new UUID(0, 1),
            List.of(
                node(1, 0, "100000"),
                node(2, 1, "60000"),
                node(3, 1, "20000"),
                node(4, 2, "45000")));
    assertThat(chain.depth()).isEqualTo(3);
    assertThat(chain.whole()).isEqualTo(Money.yuan(100_000));
    assertThat(chain.reaching()).isEqualTo(Money.yuan(65_000));
    assertThat(chain.lost()).isEqualTo(Money.yuan(35_000));
    assertThat(chain.share()).isEqualTo(Share.of(65, 100));
    assertThat(chain.links().getFirst().kept()).isEqualTo(Money.yuan(20_000));
  }

  @Test
  @Covers("PUR-25")
  void aDirectCommissionLosesNothing() {
    var chain = Chain.of(new UUID(0, 1), List.of(node(1, 0, "0.01")));
    assertThat(chain.depth()).isEqualTo(1);
    assertThat(chain.lost()).isEqualTo(Money.ZERO);
    assertThat(chain.share()).isEqualTo(Share.of(1, 1));
    assertThat(Chain.of(new UUID(0, 9), List.of()).share()).isEqualTo(Share.of(1, 1));
  }

  @ParameterizedTest
  @Covers("PUR-15")
  @CsvSource({
    "2026-01-01, 2026-03-31, 3, 1, 2026-03-31",
    "2026-01-01, 2026-04-01, 3, 2, 2026-04-01",
    "2026-01-31, 2026-12-31, 3, 4, 2026-12-31",
    "2026-05-05, 2026-05-05, 3, 1, 2026-05-05",
    "2026-01-01, 2026-12-31, 1, 12, 2026-12-31"
  })
  void aContractIsCutIntoPeriodsWithoutAGap(
      LocalDate starts, LocalDate ends, int months, int count, LocalDate last) {
    var spans = ReportPlan.spans(starts, ends, months);
    assertThat(spans).hasSize(count);
    assertThat(spans.getFirst().opens()).isEqualTo(starts);
    assertThat(spans.getLast().closes()).isEqualTo(last);
    for (int i = 1; i < spans.size(); i++)
      assertThat(spans.get(i).opens()).isEqualTo(spans.get(i - 1).closes().plusDays(1));
  }
}
