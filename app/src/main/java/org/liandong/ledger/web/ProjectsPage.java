package org.liandong.ledger.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;

/** Projects that funds pay for. */
public record ProjectsPage(Keyset<ProjectPage.Head> rows, @Nullable String after) {}
