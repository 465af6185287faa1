package org.liandong.requests;

/**
 * How a resident wants it done: alone online, or with one of the four assisted channels (001:4
 * 导办、代办、帮办和上门办, NEJ-10). Words: {@code requests.channel.NAME}.
 */
public enum Channel {
  ONLINE,
  /** 导办: somebody explains the way. */
  GUIDE,
  /** 代办: somebody does it instead, with the resident's authorisation. */
  AGENT,
  /** 帮办: somebody does it together with the resident. */
  HELP,
  /** 上门办: somebody comes home. */
  HOME
}
