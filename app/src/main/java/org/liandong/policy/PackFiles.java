package org.liandong.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of one pack by their path inside it. */
record PackFiles(String name, TreeMap<String, byte[]> files) {

  /** All packs on the class path, by name. */
  static List<PackFiles> all() {
    var packs = new TreeMap<String, PackFiles>();
    try {
      var found = new PathMatchingResourcePatternResolver().getResources("classpath*:packs/*/**");
      for (var resource : found) {
        if (!resource.isReadable()) continue;
        var address = resource.getURL().toString();
        var path = address.substring(address.lastIndexOf("/packs/") + "/packs/".length());
        var name = path.substring(0, path.indexOf('/'));
        packs
            .computeIfAbsent(name, key -> new PackFiles(key, new TreeMap<>()))
            .files
            .put(path.substring(name.length() + 1), resource.getContentAsByteArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(packs.values());
  }

  boolean has(String file) {
    return files.containsKey(file);
  }

  String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /** The files of some folders as text, by their path. */
  SortedMap<String, String> texts(List<String> folders) {
    var texts = new TreeMap<String, String>();
    for (var folder : folders)
      files
          .subMap(folder, folder + Character.MAX_VALUE)
          .keySet()
          .forEach(path -> texts.put(path, text(path)));
    return texts;
  }

  byte[] bytes(String file) {
    var bytes = files.get(file);
    if (bytes == null) throw new PackFault(path(file), 1, "the file is missing");
    return bytes;
  }

  /** The path that faults name. */
  String path(String file) {
    return "packs/" + name + "/" + file;
  }

  /** The same content gives the same hash, whatever the order of files on disk. */
  String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      files.forEach((path, bytes) -> {
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(bytes);
      });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
