package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.ledger.LedgerSamples.FINANCE;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A fund of its own for each test. */
abstract class Funded {
  @Autowired ApplicationContext platform;
  @Autowired Books books;
  @Autowired Funds funds;
  @Autowired Postings postings;
  @Autowired PostingReads reads;
  @Autowired Commitments commitments;
  @Autowired Payments payments;
  @Autowired Closings closings;
  @Autowired JdbcTemplate jdbc;
  LedgerSamples samples;
  Book.Id fund;

  @BeforeEach
  void fund() {
    samples = new LedgerSamples(platform);
    fund = samples.book("社区建设资金（示例）");
  }

  static void refused(LedgerRefusal reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  String rest() {
    return books.find(FINANCE, fund).rest().toString();
  }
}
