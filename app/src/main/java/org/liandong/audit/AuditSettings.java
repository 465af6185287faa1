package org.liandong.audit;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is sealed.
 *
 * @param keyFile the key that signs tree heads; every node reads the same file; by default {@code
 *     keys/audit.key} in the data folder; keep a copy safe
 * @param origin the name of this log in signed heads, without spaces or plus signs
 * @param retiredSigners public keys that signed earlier heads and are still trusted
 */
@ConfigurationProperties("liandong.audit")
record AuditSettings(
    @Nullable Path keyFile,
    @DefaultValue("liandong") String origin,
    @DefaultValue List<String> retiredSigners) {
  AuditSettings {
    if (!origin.matches("[^\\s+]+"))
      throw new IllegalArgumentException("liandong.audit.origin: no spaces, no plus signs");
  }
}
