package org.liandong.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where data live.
 *
 * @param dir the folder of the embedded database and of stored files
 * @param port of the embedded database; 0 takes any free one
 * @param join work beside a running platform on its embedded database; for administration
 * @param url an external PostgreSQL 18 instead of the embedded one
 * @param ownerPassword password of {@code liandong_owner} on an external database
 * @param runtimePassword password of {@code liandong_app} on an external database
 * @param pool connections of one application node
 */
@ConfigurationProperties("liandong.database")
record DatabaseSettings(
    @DefaultValue("./data") Path dir,
    @DefaultValue("0") int port,
    @DefaultValue("false") boolean join,
    @Nullable String url,
    @DefaultValue("") String ownerPassword,
    @DefaultValue("") String runtimePassword,
    @DefaultValue("12") int pool) {}
