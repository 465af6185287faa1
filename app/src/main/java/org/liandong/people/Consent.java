package org.liandong.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.CountyId;

/** What a person agreed to. Withdrawn consents stay on file. */
public record Consent(Id id, Purpose purpose, Way way, Instant given, @Nullable Instant withdrawn) {

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return county + "-" + value;
    }
  }

  /** What the consent is for. */
  public enum Purpose {
    TERMS,
    PRIVACY,
    IDENTITY_NUMBER,
    CONTACT,
    RESEARCH
  }

  /** How it was given or taken back. */
  public enum Way {
    ONLINE,
    PAPER,
    SPOKEN
  }

  public boolean holds() {
    return withdrawn == null;
  }

  public Optional<Instant> takenBack() {
    return Optional.ofNullable(withdrawn);
  }
}
