package org.liandong.procedures.web;

import java.util.List;
import org.liandong.ui.Form;

/** A list whose best go on. */
public record RankingPage(String list, int top, List<Row> rows, Form form) {}
