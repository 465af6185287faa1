package org.liandong.territory;

import java.time.Instant;
import java.util.UUID;
import org.liandong.base.PlaceCode;

/**
 * How far a street has come with its grids: 开展全域“网格化”管理试点工作,总结成功经验,在全区逐步推广 (003:45).
 *
 * @param id which report it is, so that a stale form is noticed
 */
public record Rollout(UUID id, PlaceCode street, Stage stage, String note, Instant at) {

  /** In the order of the policy's words. */
  public enum Stage {
    PLANNED,
    /** 试点. */
    PILOT,
    /** 总结经验. */
    REVIEWED,
    /** 逐步推广. */
    SPREADING,
    /** 全域. */
    COVERED
  }
}
