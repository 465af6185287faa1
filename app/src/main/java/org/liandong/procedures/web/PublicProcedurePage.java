package org.liandong.procedures.web;

import java.util.List;

/** One open procedure as anyone sees it: steps, dates, counts; no words and no names. */
public record PublicProcedurePage(ProcedurePage page, List<ProcedurePage.Event> events) {}
