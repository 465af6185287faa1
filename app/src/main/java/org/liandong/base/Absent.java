package org.liandong.base;

/** Not there, or not visible to this actor: the two are never told apart (404). */
public class Absent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Absent(Object what) {
    super("absent: " + what, null, false, false);
  }
}
