package org.liandong.procedures.web;

import static org.liandong.procedures.db.Tables.PAPER;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.procedures.Procedure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Papers that come with a form: empty file fields are none. */
@Component
class Papers {
  private final Files files;
  private final DSLContext sql;

  Papers(Files files, DSLContext sql) {
    this.files = files;
    this.sql = sql;
  }

  List<UUID> store(Actor actor, PlaceCode place, @Nullable List<MultipartFile> sent) {
    if (sent == null) return List.of();
    return Upload.chosen("papers", sent, Audience.STAFF).stream()
        .map(upload -> files.store(actor, place, upload).id().id())
        .toList();
  }

  /** Row level security lets nothing through outside a transaction. */
  @Transactional(readOnly = true)
  public boolean belongs(Procedure.Id procedure, UUID paper) {
    return sql.fetchExists(
        PAPER,
        PAPER.COUNTY.eq(procedure.county().code()),
        PAPER.PROCEDURE.eq(procedure.value()),
        PAPER.ATTACHMENT.eq(paper));
  }
}
