package org.liandong.engine.match;

import java.util.Arrays;
import org.liandong.engine.BadInput;

/** Needs in columns, each with its candidates: the services that are allowed to take it. */
public final class Needs {
  /** The most distance of a candidate, in metres. */
  public static final int FARTHEST = 10_000_000;

  private static final int NONE = -1;

  private String[] id = new String[16];
  private int[] community = new int[16];
  private int[] priority = new int[16];
  private int[] tier = new int[16];
  private int[] previous = new int[16];
  private int[] current = new int[16];
  private boolean[] accepted = new boolean[16];
  private int[] start = new int[17];
  private int[] candidate = new int[256];
  private int[] distance = new int[256];
  private int size;

  /**
   * One need.
   *
   * @param id as the platform knows it
   * @param community where it is, from 0
   * @param priority 1 to 100: an unmet need costs so many times
   * @param tier the tier it was routed to
   * @param previous the service that helped before, or -1
   * @param current the service it has now, or -1
   * @param accepted whether that pair is agreed and must stay
   */
  public record Need(
      String id,
      int community,
      int priority,
      int tier,
      int previous,
      int current,
      boolean accepted) {}

  /** Adds a need without candidates so far. */
  public void add(Need need) {
    if (size == id.length) grow(2 * size);
    id[size] = need.id;
    community[size] = need.community;
    priority[size] = need.priority;
    tier[size] = need.tier;
    previous[size] = need.previous;
    current[size] = need.current;
    accepted[size] = need.accepted;
    size++;
    start[size] = start[size - 1];
  }

  /** Adds a candidate to the need added last, so many metres away. */
  public void candidate(int service, int metres) {
    int at = start[size];
    if (at == candidate.length) {
      candidate = Arrays.copyOf(candidate, at + (at >> 1));
      distance = Arrays.copyOf(distance, candidate.length);
    }
    candidate[at] = service;
    distance[at] = metres;
    start[size]++;
  }

  private void grow(int to) {
    id = Arrays.copyOf(id, to);
    community = Arrays.copyOf(community, to);
    priority = Arrays.copyOf(priority, to);
    tier = Arrays.copyOf(tier, to);
    previous = Arrays.copyOf(previous, to);
    current = Arrays.copyOf(current, to);
    accepted = Arrays.copyOf(accepted, to);
    start = Arrays.copyOf(start, to + 1);
  }

  void check(int services, int communities) {
    for (int need = 0; need < size; need++) {
      if (community[need] < 0 || community[need] >= communities) throw bad(need, "the community");
      if (priority[need] < 1 || priority[need] > 100) throw bad(need, "the priority");
      if (tier[need] < 0 || tier[need] > 100) throw bad(need, "the tier");
      if (previous[need] < NONE || previous[need] >= services) throw bad(need, "the one before");
      if (current[need] < NONE || current[need] >= services) throw bad(need, "the one of now");
      if (accepted[need] && current[need] == NONE) throw bad(need, "the accepted pair");
      candidates(need, services);
    }
  }

  private void candidates(int need, int services) {
    for (int k = start[need]; k < start[need + 1]; k++) {
      if (candidate[k] < 0 || candidate[k] >= services) throw bad(need, "a candidate");
      if (distance[k] < 0 || distance[k] > FARTHEST) throw bad(need, "a distance");
      for (int other = start[need]; other < k; other++)
        if (candidate[other] == candidate[k]) throw bad(need, "a candidate named twice");
    }
    if (accepted[need] && find(need, current[need]) < 0)
      throw bad(need, "the accepted pair, which is no candidate,");
  }

  private BadInput bad(int need, String what) {
    return new BadInput("need " + id[need] + ": " + what + " is not valid");
  }

  int[] perCommunity(int communities) {
    var in = new int[communities];
    for (int need = 0; need < size; need++) in[community[need]]++;
    return in;
  }

  /** Where a service stands among a need's candidates, or -1. */
  public int find(int need, int service) {
    for (int k = start[need]; k < start[need + 1]; k++) if (candidate[k] == service) return k;
    return NONE;
  }

  public int size() {
    return size;
  }

  public String id(int need) {
    return id[need];
  }

  public int community(int need) {
    return community[need];
  }

  int priority(int need) {
    return priority[need];
  }

  int tier(int need) {
    return tier[need];
  }

  public int previous(int need) {
    return previous[need];
  }

  public int current(int need) {
    return current[need];
  }

  public boolean accepted(int need) {
    return accepted[need];
  }

  /** The first candidate of a need; its last is before the first of the next. */
  public int start(int need) {
    return start[need];
  }

  public int candidate(int k) {
    return candidate[k];
  }

  public int distance(int k) {
    return distance[k];
  }
}
