package org.liandong.platform.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One application per data folder. The operating system drops the lock when the process dies, so a
 * killed one leaves nothing behind; the file's text only tells people who holds it.
 */
public final class FolderLock implements AutoCloseable {
  private static final String NAME = "lock";
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock, or nothing when another process (or another part of this one) has it. */
  public static Optional<FolderLock> take(Path folder) throws IOException {
    var channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        sign(channel);
        return Optional.of(new FolderLock(channel));
      }
    } catch (OverlappingFileLockException held) {
      // held inside this process
    }
    channel.close();
    return Optional.empty();
  }

  /** Does another process hold the folder now? */
  public static boolean held(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(NAME))) return false;
    var lock = take(folder);
    if (lock.isPresent()) lock.get().close();
    return lock.isEmpty();
  }

  /** The process that says it holds the folder. */
  public static String holder(Path folder) {
    try {
      return Files.readString(folder.resolve(NAME)).strip();
    } catch (IOException unreadable) {
      return "another process";
    }
  }

  private static void sign(FileChannel channel) throws IOException {
    var text = "process " + ProcessHandle.current().pid() + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
