package org.liandong.requests;

/**
 * How much work there is under a hat. Counts stop at {@link org.liandong.platform.Counts#MANY}:
 * more is said as such.
 *
 * @param mine open in the actor's hands
 * @param late of those, the late ones
 * @param place open at the place of the hat and below
 * @param placeLate of those, the late ones
 * @param answered at the place, waiting for the resident's word
 */
public record Workload(int mine, int late, int place, int placeLate, int answered) {
  public static final Workload NONE = new Workload(0, 0, 0, 0, 0);
}
