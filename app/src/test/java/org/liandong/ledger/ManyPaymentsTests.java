package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.ledger.LedgerSamples.CLERK;
import static org.liandong.ledger.LedgerSamples.FINANCE;
import static org.liandong.ledger.LedgerSamples.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Refused;
import org.liandong.bench.Mechanisms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many at once on one budget, in their own transactions. Nothing is rolled back here, so every name
 * is its own.
 */
@PlatformTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Covers("CHA-10")
class ManyPaymentsTests {
  private static final int THREADS = 20;
  @Autowired ApplicationContext platform;
  @Autowired Books books;
  @Autowired Payments payments;
  @Autowired Postings postings;
  @Autowired Funds funds;
  @Autowired Verification verification;

  /** Room for 600 of a thousand: exactly 600 are paid, 400 refused with the reason, none lost. */
  @Test
  void aThousandPaymentsFromTwentyThreadsNeverOverspendAndNoneIsLost() throws Exception {
    var samples = new LedgerSamples(platform);
    var fund = samples.book("同时付款（示例）");
    var line = samples.granted(fund, "A", "3000.00");
    var refused = new AtomicInteger();
    var paid = new AtomicInteger();
    var work = new ArrayList<Callable<Void>>();
    for (int i = 0; i < 1000; i++)
      work.add(() -> {
        try {
          var id = payments.enter(CLERK, fund, entry(line, "10.00"));
          payments.approve(FINANCE, id, 1, "");
          paid.incrementAndGet();
        } catch (Refused limit) {
          assertThat(limit.reason()).isEqualTo(LedgerRefusal.LIMIT);
          refused.incrementAndGet();
        }
        return null;
      });
    var start = System.nanoTime();
    run(work);
    Mechanisms.took(
        "1,000 payments from 20 threads against one budget, 600 paid, 400 refused",
        System.nanoTime() - start,
        0);
    assertThat(paid).hasValue(600);
    assertThat(refused).hasValue(400);
    assertThat(books.find(FINANCE, fund).rest()).hasToString("0.00");
    sound(fund);
  }

  /** Random steps by many at once; afterwards everything booked again is everything stored. */
  @Test
  void randomHistoriesByManyAtOnceSumToZeroAndReplayToWhatIsStored() throws Exception {
    var samples = new LedgerSamples(platform);
    var fund = samples.book("随机记账（示例）");
    var one = samples.granted(fund, "A", "50.00");
    var two = samples.granted(fund, "B", "30.01");
    var work = new ArrayList<Callable<Void>>();
    for (int seed = 0; seed < 400; seed++) {
      var random = new SplittableRandom(seed);
      work.add(() -> {
        try {
          step(samples, fund, List.of(one, two), random);
        } catch (Refused no) {
          assertThat(no.reason()).isNotNull();
        }
        return null;
      });
    }
    run(work);
    sound(fund);
  }

  private void step(
      LedgerSamples samples, Book.Id fund, List<java.util.UUID> lines, SplittableRandom random) {
    var line = lines.get(random.nextInt(2));
    var other = lines.get(random.nextInt(2));
    var amount = LedgerSamples.yuan("0.01").value() * random.nextLong(1, 900);
    var some = new Amount(Unit.MONEY, amount);
    switch (random.nextInt(6)) {
      case 0 -> samples.receive(fund, "", "OWN", some.toString());
      case 1 -> funds.grant(FINANCE, fund, line, some, LedgerSamples.said());
      case 2 -> funds.move(FINANCE, fund, new Funds.Route(line, other), some, LedgerSamples.said());
      case 3 -> samples.paid(fund, line, some.toString());
      case 4 -> payments.correct(FINANCE, samples.paid(fund, line, some.toString()), 2, "x");
      default -> payments.withdraw(CLERK, samples.entered(fund, line, some.toString()), 1, "x");
    }
  }

  private static void run(List<Callable<Void>> work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var done : threads.invokeAll(work)) done.get();
    }
  }

  private void sound(Book.Id fund) {
    var findings =
        verification.run().findings().stream().filter(it -> it.book().equals(fund)).toList();
    assertThat(findings).isEmpty();
  }
}
