package org.liandong.base;

/** The line of duty (条) of an appointment in the civil-affairs authorities (002:29). */
public enum Line {
  GENERAL,
  COMMUNITY_BUILDING,
  SOCIAL_ORGANISATION,
  SOCIAL_WORK,
  FINANCE
}
