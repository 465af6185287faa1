package org.liandong.purchases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;

/**
 * Who may be commissioned.
 *
 * @param code its unified social credit code, or empty
 * @param accounts who signs in for it
 */
public record Provider(
    County county,
    UUID id,
    PlaceCode place,
    String name,
    Kind kind,
    String code,
    LocalDate founded,
    List<AccountId> accounts) {

  /** Words: {@code purchases.provider.NAME}. */
  public enum Kind {
    /** 社会服务机构. */
    SERVICE,
    /** 基金会. */
    FOUNDATION,
    /** 社会团体. */
    ASSOCIATION,
    /** 枢纽型社会组织, which passes commissions on (PUR-26). */
    HUB,
    COMPANY,
    /** 事业单位. */
    INSTITUTION
  }

  /** A provider to register. */
  public record Draft(PlaceCode place, String name, Kind kind, String code, LocalDate founded) {}

  /** A proof of what it is fit for, valid to its last day. */
  public record Qualification(String name, String number, LocalDate since, LocalDate until) {
    boolean valid(LocalDate day) {
      return !day.isBefore(since) && !day.isAfter(until);
    }
  }

  /**
   * Tax relief, a subsidy or a reward it has (PUR-31).
   *
   * @param basis the paper it rests on
   */
  public record Benefit(Sort sort, int year, Money amount, String basis) {
    /** Words: {@code purchases.benefit.NAME}. */
    public enum Sort {
      TAX_RELIEF,
      SUBSIDY,
      REWARD
    }
  }
}
