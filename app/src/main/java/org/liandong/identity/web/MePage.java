package org.liandong.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.people.Consent;
import org.liandong.ui.Form;

/**
 * One's own page.
 *
 * @param place the whole name of where one lives
 * @param phone masked, or null
 * @param number masked identity number, or null
 * @param hats how many hats one may wear
 * @param helping for whom one may act
 */
public record MePage(
    Form form,
    String name,
    String place,
    @Nullable String phone,
    @Nullable String number,
    int hats,
    List<Helping> helping,
    List<Agreed> consents) {
  public MePage {
    helping = List.copyOf(helping);
    consents = List.copyOf(consents);
  }

  /** Somebody one may act for. */
  public record Helping(String id, String name, String until) {}

  /** Something one agreed to. */
  public record Agreed(String id, String person, Consent consent) {}
}
