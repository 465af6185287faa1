package org.liandong.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.files.ContentFolder.Draft;
import org.liandong.files.Prepared.Small;
import org.liandong.files.Rows.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in, and hands them out to those who may see them. */
@Service
public class Files {
  private final Rows rows;
  private final Intake intake;
  private final ContentFolder folder;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Files(
      Rows rows,
      Intake intake,
      ContentFolder folder,
      Audit audit,
      Clock clock,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.intake = intake;
    this.folder = folder;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Takes a file in. Best called before the transaction that refers to it: drawing a picture takes
   * a moment, and a file nobody refers to does no harm.
   *
   * @param place where it belongs, in a county or below; staff there see it if the audience says so
   * @throws Invalid when it is empty, too large, broken, or of a type we do not take; the problem
   *     stands at the field of the upload
   */
  public Attachment store(Actor actor, PlaceCode place, Upload upload) {
    if (!actor.signedIn()) throw new Refused(FilesRefusal.NOT_SIGNED_IN);
    try (var prepared = intake.take(upload)) {
      return Objects.requireNonNull(
          transaction.execute(status -> keep(actor, place, upload, prepared)));
    } catch (Unfit.Found unfit) {
      throw Invalid.field(upload.field(), unfit.messageKey());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Attachment keep(Actor actor, PlaceCode place, Upload upload, Prepared prepared) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rows.lockAgainstSweep();
    keep(prepared.content(), now);
    prepared.picture().map(Small::thumb).ifPresent(thumb -> keep(thumb, now));
    var attachment = attachment(actor, place, upload, prepared, now);
    rows.add(attachment, prepared);
    audit.record(
        actor,
        place,
        "files.stored",
        attachment.id().toString(),
        Map.of(
            "sha256", prepared.content().sha256(),
            "bytes", attachment.bytes(),
            "format", attachment.format(),
            "audience", attachment.audience()));
    return attachment;
  }

  /** The bytes are on disk before the row that names them is committed. */
  private void keep(Draft draft, Instant now) {
    try {
      folder.keep(draft, now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows.add(draft, now);
  }

  private static Attachment attachment(
      Actor actor, PlaceCode place, Upload upload, Prepared prepared, Instant now) {
    return new Attachment(
        new Attachment.Id(place.county().orElseThrow(), Uuid7.at(now)),
        place,
        actor.self(),
        upload.audience(),
        FileName.clean(upload.name(), prepared.format()),
        prepared.format(),
        prepared.content().bytes(),
        prepared.picture().map(Small::measures),
        now);
  }

  /** One attachment; {@link Absent} when it is not there or not for this actor. */
  @Transactional(readOnly = true)
  public Attachment find(Actor actor, Attachment.Id id) {
    return seen(actor, id).attachment();
  }

  /** Those of the attachments that the actor may see, in one read, the oldest first. */
  @Transactional(readOnly = true)
  public List<Attachment> list(Actor actor, Collection<Attachment.Id> ids) {
    if (ids.isEmpty()) return List.of();
    return rows.list(ids).stream().filter(found -> found.visibleTo(actor)).toList();
  }

  /** The attachment with its bytes. */
  @Transactional(readOnly = true)
  public Opened open(Actor actor, Attachment.Id id) {
    var row = seen(actor, id);
    return opened(row, row.content());
  }

  /** The small form of a picture; {@link Absent} for a document. */
  @Transactional(readOnly = true)
  public Opened openThumb(Actor actor, Attachment.Id id) {
    var row = seen(actor, id);
    return opened(row, row.thumb().orElseThrow(() -> new Absent(id)));
  }

  private Row seen(Actor actor, Attachment.Id id) {
    return rows.find(id)
        .filter(row -> row.attachment().visibleTo(actor))
        .orElseThrow(() -> new Absent(id));
  }

  private Opened opened(Row row, String content) {
    return new Opened(row.attachment(), folder.path(content), content);
  }
}
