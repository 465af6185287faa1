package org.liandong.purchases;

/** How far a purchase is (PUR-08). Words: {@code purchases.stage.NAME}. */
public enum Stage {
  PLANNED,
  /** It has its line in the budget. */
  BUDGETED,
  ANNOUNCED,
  SELECTED,
  CONTRACTED,
  ACCEPTED,
  WITHDRAWN;

  /** Before a contract binds anybody. */
  public boolean free() {
    return compareTo(CONTRACTED) < 0;
  }
}
