package org.liandong.policy;

/** A pack that cannot be loaded, with file and line of what is wrong. */
public class PackFault extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  PackFault(String file, int line, String what) {
    super(file + ":" + line + ": " + what);
  }
}
