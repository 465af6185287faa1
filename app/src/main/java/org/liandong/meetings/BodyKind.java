package org.liandong.meetings;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.liandong.territory.Level;

/**
 * A kind of body as the list of a place describes it.
 *
 * @param level where such a body stands
 * @param open whether its votes are published
 * @param clause the policy line that asks for it
 * @param apart kinds of bodies of the same place whose members may not sit here (DEM-10)
 * @param catalogue the version of the list
 * @param sample whether the list is ours and not printed by a text
 */
public record BodyKind(
    String code,
    String name,
    String nameEn,
    Level level,
    boolean open,
    String clause,
    List<Slot> slots,
    List<String> apart,
    UUID catalogue,
    boolean sample) {

  /**
   * A place to be filled: the lead body, a department, a representative.
   *
   * @param least how many there must be
   * @param most how many there may be
   * @param unit whether whoever sits there comes from a unit
   */
  public record Slot(
      String code,
      String name,
      String nameEn,
      int least,
      int most,
      Seat.Position position,
      boolean votes,
      boolean unit) {
    public String name(Locale locale) {
      return english(locale) ? nameEn : name;
    }
  }

  /** A slot with too few or too many in it. */
  public record Gap(Slot slot, int seated) {
    public boolean tooFew() {
      return seated < slot.least();
    }
  }

  public String name(Locale locale) {
    return english(locale) ? nameEn : name;
  }

  /** Where the seats do not fit the list, in its order; empty when the body is complete. */
  public List<Gap> gaps(List<Seat> seats) {
    return slots.stream()
        .map(slot -> new Gap(slot, seated(slot, seats)))
        .filter(gap -> gap.tooFew() || gap.seated() > gap.slot().most())
        .toList();
  }

  static int seated(Slot slot, List<Seat> seats) {
    return (int) seats.stream().filter(seat -> seat.slot().equals(slot.code())).count();
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
