/**
 * The demonstration: on real places a fictional town, its people and what they reported in the last
 * months, told through the same services that everyone uses. It runs once, on an empty platform
 * that only this machine can reach, and nothing depends on it.
 *
 * <p>Invariants: everything in it is invented and marked （示例）; it is told wholly, also when it was
 * interrupted; passwords are made anew for every installation.
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
      "people",
      "identity",
      "inbox",
      "ledger",
      "indicators",
      "requests",
      "exchange",
      "disputes",
      "disputes :: events",
      "disputes :: rounds",
      "meetings",
      "notices",
      "procedures",
      "procedures :: route",
      "purchases",
      "projects",
      "contracts",
      "contributions",
      "stations",
      "surveys"
    })
@NullMarked
package org.liandong.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
