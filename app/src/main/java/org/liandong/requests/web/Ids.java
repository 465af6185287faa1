package org.liandong.requests.web;

import org.liandong.base.Absent;
import org.liandong.requests.Request;

/** Ids in addresses: what is no id is not there. */
final class Ids {
  private Ids() {}

  static Request.Id request(String text) {
    return Absent.unless(text, Request.Id::parse);
  }
}
