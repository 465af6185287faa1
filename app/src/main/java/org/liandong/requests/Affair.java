package org.liandong.requests;

/** Every matter is one of the two (001:4 分, GOV-16). Words: {@code requests.affair.NAME}. */
public enum Affair {
  /** 政务: the government's own duty, done by or with the community. */
  GOVERNMENT,
  /** 居务: the residents' own affairs. */
  RESIDENTS
}
