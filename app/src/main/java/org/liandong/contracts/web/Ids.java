package org.liandong.contracts.web;

import org.liandong.base.Absent;
import org.liandong.contracts.Contract;

/** Ids in addresses: what is no id is not there. */
final class Ids {
  private Ids() {}

  static Contract.Id contract(String text) {
    return Absent.unless(text, Contract.Id::parse);
  }
}
