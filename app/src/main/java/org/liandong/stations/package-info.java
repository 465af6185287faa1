/**
 * 邻舍家: the self-governance station of a compound, with its council, bulletin and plans, the groups
 * in which neighbours help each other, and the points where they serve themselves.
 *
 * <p>Invariants: a compound has one station at most; a plan names all four who carry it; an old
 * problem is done when its picture shows it; an activity is led by a social worker and a volunteer
 * together; names of members are shown whole only to members and staff; what is said in the talk of
 * the parties is read by nobody but those who spoke there then.
 *
 * <p>Words: station (邻舍家), bulletin (公告), plan (行动计划), problem (老小难问题), society (社区互助会), point
 * (服务点), talk (五方联络).
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "platform",
      "ui",
      "audit",
      "files",
      "territory",
      "territory :: parties",
      "policy",
      "identity",
      "inbox",
      "indicators",
      "meetings",
      "requests"
    })
@NullMarked
package org.liandong.stations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
