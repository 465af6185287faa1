package org.liandong.requests;

import java.util.List;
import java.util.UUID;
import org.liandong.base.County;

/** Requests came from elsewhere. */
public record RequestsImported(County county, List<UUID> requests) {
  public RequestsImported {
    requests = List.copyOf(requests);
  }
}
