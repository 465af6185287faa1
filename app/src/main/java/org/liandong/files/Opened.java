package org.liandong.files;

import java.nio.file.Path;

/**
 * An attachment with its bytes.
 *
 * @param sha256 the hash of the bytes: they never change under it
 */
public record Opened(Attachment attachment, Path path, String sha256) {}
