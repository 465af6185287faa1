package org.liandong.policy;

import java.util.Locale;

/** The five fields of policy documents (SUPL-02). Words: {@code policy.field.}. */
public enum Field {
  COMMUNITY_GOVERNANCE,
  SOCIAL_ORGANISATION,
  ELDER_CARE,
  ASSISTANCE,
  WELFARE;

  /** Reads {@code elder-care}. */
  static Field named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
