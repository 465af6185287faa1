/**
 * Projects: a community turns a need into a project and carries it through the steps its region
 * prescribes; nobody can skip one, sign for another level or break a rule about money.
 *
 * <p>Invariants: a scheme keeps the route, the form and the values of rules it was published with;
 * an application is decided one level at a time; what was submitted keeps every rule, and so does
 * every change; places of a scheme are never exceeded; who evaluates is linked with nobody below
 * the province; facts and editions are insert-only.
 *
 * <p>Words: scheme (项目批次), application (申报), carrier (承接组织), funding (资金来源), budget line (预算科目),
 * pot (批次资金), edition (申报书版本), local plan (实施方案), design (项目设计), tier (推广梯队), mark (地区标签),
 * evaluator (第三方评估), visit (跟踪回访), lesson (经验).
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "platform",
      "ui",
      "audit",
      "files",
      "territory",
      "policy",
      "identity",
      "inbox",
      "procedures",
      "procedures::route",
      "meetings",
      "ledger",
      "indicators"
    })
@NullMarked
package org.liandong.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
