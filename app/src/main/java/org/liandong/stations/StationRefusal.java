package org.liandong.stations;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Refused;

/** Why a step was refused. The words are {@code stations.refused.NAME}. */
enum StationRefusal {
  /** This hat does not run the station. */
  NOT_YOURS,
  /** Stations stand in compounds. */
  NOT_A_COMPOUND("以物业小区为单位建立的小区居民自治服务站", "海曙区 五社联动 001:4"),
  /** The compound has one. */
  EXISTS("以物业小区为单位建立的小区居民自治服务站", "海曙区 五社联动 001:4"),
  /** It was changed in between; the page shown was old. */
  STALE,
  /** It is closed. */
  CLOSED,
  /** It has a council. */
  COUNCIL_STANDS,
  /** The step has no place at this stage. */
  WRONG_STAGE,
  /** Another group of the community is called so. */
  NAME_TAKEN,
  /** Only those who belong to the group do this. */
  NOT_A_MEMBER,
  /** Only the one who leads the group, or the community, does this. */
  NOT_LEADER,
  /** Who leads hands over first. */
  LEADER_STAYS,
  /** A social worker and a volunteer lead it together. */
  NO_TEAM("建立居民自助互助平台", "官渡区规划 003:124"),
  /** One person speaks for one party, or the parties do not hear each other. */
  SPEAKS_ALREADY("把政府、业委会、物业、社会组织、辖区单位等多方主体串联起来", "海曙区 五社联动 001:4"),
  /** Only those who speak for a party are heard in the talk. */
  NOT_A_SPEAKER("把政府、业委会、物业、社会组织、辖区单位等多方主体串联起来", "海曙区 五社联动 001:4"),
  /** It has not begun. */
  NOT_BEGUN,
  /** It lies in the past. */
  PAST;

  private final Refused.@Nullable Clause clause;

  StationRefusal() {
    this.clause = null;
  }

  StationRefusal(String sentence, String source) {
    this.clause = new Refused.Clause(sentence, source);
  }

  Refused refused() {
    return new Refused(this, clause);
  }
}
