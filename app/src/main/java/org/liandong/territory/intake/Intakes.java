package org.liandong.territory.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Editors;
import org.liandong.territory.Grids;
import org.liandong.territory.intake.Intake.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes tables and maps of a committee in: checked first, then loaded as a whole or not at all. */
@Service
@Transactional
public class Intakes {
  private final Grids grids;
  private final Loading loading;
  private final Uploads uploads;
  private final Handovers handovers;
  private final Audit audit;
  private final TransactionTemplate rehearsal;

  Intakes(
      Grids grids,
      Loading loading,
      Uploads uploads,
      Handovers handovers,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.grids = grids;
    this.loading = loading;
    this.uploads = uploads;
    this.handovers = handovers;
    this.audit = audit;
    this.rehearsal = new TransactionTemplate(transactions);
    this.rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** A file as it was handed in. */
  public record Handed(Kind kind, String name, byte[] bytes) {}

  /** Checks a file and rehearses loading it; a sound one is kept until it is loaded. */
  public Intake check(Actor actor, PlaceCode committee, Handed handed) {
    require(actor, committee);
    var reading = read(committee, handed);
    var checked = reading.sound() ? rehearse(() -> load(actor, committee, handed)) : reading;
    handovers.keep(actor, committee, handed, checked, false);
    if (!checked.sound()) return checked;
    var upload = uploads.keep(actor, committee, handed);
    return new Intake(handed.kind(), List.of(), checked.result(), upload);
  }

  /** Which committee a file waits for. */
  @Transactional(readOnly = true)
  public PlaceCode committee(Actor actor, Intake.Id id) {
    var committee = uploads.committee(id);
    require(actor, committee);
    return committee;
  }

  /** Loads a file that was checked. It is checked again: the place may have changed since. */
  public Intake load(Actor actor, Intake.Id id) {
    var kept = uploads.take(id);
    require(actor, kept.committee());
    var loaded = load(actor, kept.committee(), kept.handed());
    handovers.keep(actor, kept.committee(), kept.handed(), loaded, true);
    if (loaded.sound())
      audit.record(
          actor,
          kept.committee(),
          "territory.imported",
          id.toString(),
          Map.of("kind", loaded.kind(), "result", loaded.result()));
    return loaded;
  }

  private static void require(Actor actor, PlaceCode committee) {
    if (!Editors.may(actor, committee) || committee.value().length() != 12)
      throw new Absent(committee);
  }

  private Intake rehearse(Supplier<Intake> work) {
    @Nullable Intake rehearsed =
        rehearsal.execute(status -> {
          status.setRollbackOnly();
          return work.get();
        });
    return java.util.Objects.requireNonNull(rehearsed);
  }

  private Intake read(PlaceCode committee, Handed handed) {
    return switch (handed.kind()) {
      case SITES -> sites(committee, handed).intake();
      case GRIDS -> outlines(handed).intake();
    };
  }

  private Intake load(Actor actor, PlaceCode committee, Handed handed) {
    return switch (handed.kind()) {
      case SITES -> {
        var reading = sites(committee, handed);
        yield reading.loaded(plan -> loading.sites(actor, committee, plan));
      }
      case GRIDS -> {
        var reading = outlines(handed);
        yield reading.loaded(plan -> loading.grids(actor, committee, plan));
      }
    };
  }

  private Reading<SitePlan> sites(PlaceCode committee, Handed handed) {
    var lines = Lines.read(handed.bytes(), SiteReader.NEEDED);
    var reader = new SiteReader(grids.list(committee));
    reader.read(lines.lines());
    return new Reading<>(Kind.SITES, reader.plan(), lines.problems(), reader.problems());
  }

  private static Reading<Map<String, org.liandong.territory.Grid.Outline>> outlines(Handed handed) {
    var lines = Lines.read(handed.bytes(), GridReader.NEEDED);
    var reader = new GridReader();
    reader.read(lines.lines());
    return new Reading<>(Kind.GRIDS, reader.outlines(), lines.problems(), reader.problems());
  }
}
