package org.liandong.policy;

import static org.liandong.policy.db.Tables.CLAUSE;
import static org.liandong.policy.db.Tables.DOCUMENT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds policy texts on file by the words of their head and of their clauses. */
@Service
@Transactional(readOnly = true)
public class DocumentSearch {
  private final DSLContext sql;
  private final Documents documents;

  DocumentSearch(DSLContext sql, Documents documents) {
    this.sql = sql;
    this.documents = documents;
  }

  /** The newest that say all the words; drafts are found by nobody. */
  public List<Document> find(Actor actor, List<String> words, int most) {
    return sql
        .select(DOCUMENT.ID)
        .from(DOCUMENT)
        .where(DOCUMENT.STATE.ne(Document.State.DRAFT.name()))
        .and(DSL.and(words.stream().map(DocumentSearch::says).toList()))
        .orderBy(DOCUMENT.DATED.desc().nullsLast(), DOCUMENT.ID.desc())
        .limit(most)
        .fetch(DOCUMENT.ID)
        .stream()
        .map(id -> documents.find(actor, id))
        .toList();
  }

  private static Condition says(String word) {
    var clause =
        DSL.selectOne()
            .from(CLAUSE)
            .where(CLAUSE.DOCUMENT.eq(DOCUMENT.ID), CLAUSE.TEXT.containsIgnoreCase(word));
    return DOCUMENT
        .TITLE
        .containsIgnoreCase(word)
        .or(DOCUMENT.NUMBER.containsIgnoreCase(word))
        .or(DOCUMENT.ISSUER.containsIgnoreCase(word))
        .or(DSL.exists(clause));
  }
}
