package org.liandong.territory;

/** What is checked of the grids of a committee, each with the words it comes from (003:45). */
public enum GridRule {
  /** 任务平均: households per grid differ little. */
  EVEN_LOAD,
  /** 方便管理: every grid is one piece. */
  ONE_PIECE,
  /** 界定清晰: every grid is drawn, and inside the committee. */
  INSIDE,
  /** 界定清晰: no two grids share an area. */
  NO_OVERLAP,
  /** 全面覆盖: nothing of the committee lies outside all grids. */
  NO_GAP,
  /** 不留死角: every building lies in a grid. */
  NO_CORNER,
  /** 明确社区“两委”成员为网格责任人: every grid has one owner, who sits on the two committees. */
  OWNER,
  /** 纵向到底、责任到人: every household leads to one named person. */
  EVERY_DOOR,
  /** 横向到边、纵向到底: committee, street and county have a named person each. */
  CHAIN
}
