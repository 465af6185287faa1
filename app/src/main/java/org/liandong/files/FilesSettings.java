package org.liandong.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken in, and where it is kept.
 *
 * @param dir the folder of stored files, one for all nodes; by default {@code files} in the data
 *     folder
 * @param maxSize the largest file
 * @param maxPixels the largest picture, in pixels; larger ones are not even opened
 * @param longestSide longest side in pixels that a picture keeps
 * @param thumbSide longest side of the small form
 * @param decoders pictures that are drawn at one time; each needs up to 200 MB for a moment
 */
@ConfigurationProperties("liandong.files")
record FilesSettings(
    @Nullable Path dir,
    @DefaultValue("12MB") DataSize maxSize,
    @DefaultValue("50000000") long maxPixels,
    @DefaultValue("2560") int longestSide,
    @DefaultValue("320") int thumbSide,
    @DefaultValue("2") int decoders) {}
