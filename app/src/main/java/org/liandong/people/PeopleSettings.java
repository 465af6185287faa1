package org.liandong.people;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How personal data are kept.
 *
 * @param keys the file with the keys of personal data; every node needs the same one. By default
 *     {@code keys/people.keys} in the data folder, made at the first start
 */
@ConfigurationProperties("liandong.people")
record PeopleSettings(@Nullable Path keys) {}
