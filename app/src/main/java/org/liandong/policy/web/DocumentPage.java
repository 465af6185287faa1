package org.liandong.policy.web;

import java.util.List;
import org.liandong.policy.Definition;
import org.liandong.policy.Document;

/** One policy text, its clauses and the rules it sets. */
public record DocumentPage(Document document, Spot place, List<Definition> rules, boolean keeps) {}
