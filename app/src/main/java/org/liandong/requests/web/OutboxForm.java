package org.liandong.requests.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A copy as a phone sends it.
 *
 * @param kind {@code REPORT} or {@code VISIT}
 * @param captured when it was written, in milliseconds since 1970
 * @param request the one that was visited
 */
record OutboxForm(
    @Nullable UUID key,
    @Nullable String kind,
    @Nullable Long captured,
    @Nullable String request,
    @Nullable Integer version,
    @Nullable String code,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable String words,
    @Nullable String place,
    @Nullable String spot,
    @Nullable String address,
    @Nullable String category,
    @Nullable Boolean anonymous,
    @Nullable List<MultipartFile> pictures,
    @Nullable List<MultipartFile> signature) {

  Instant written() {
    return captured == null ? Instant.EPOCH : Instant.ofEpochMilli(captured);
  }
}
