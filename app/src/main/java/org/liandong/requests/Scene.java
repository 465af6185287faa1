package org.liandong.requests;

/** The three doors of 邻e家 (001:4, NEJ-02). Words: {@code requests.scene.NAME}. */
public enum Scene {
  /** 邻办事: appeals and services. */
  SERVICE,
  /** 邻互助: neighbours help each other. */
  HELP,
  /** 邻自治: ideas and self-governance. */
  SELF
}
