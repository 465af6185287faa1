package org.liandong.policy.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Definition;
import org.liandong.policy.Kind;
import org.liandong.policy.RuleValue.Origin;
import org.liandong.policy.Ruling;
import org.liandong.policy.Texts;
import org.liandong.policy.Wording;
import org.liandong.ui.Screen;
import org.liandong.ui.Times;

/** What templates of policy say, in the language of the page that is being drawn. */
public final class Said {
  private Said() {}

  private static Wording wording() {
    return new Wording(Screen.locale(), Screen::t);
  }

  public static String title(Definition definition) {
    return definition.title(Screen.locale());
  }

  public static String demand(Definition definition) {
    return wording().demand(definition);
  }

  public static String source(Definition definition) {
    return wording().source(definition);
  }

  public static String arithmetic(Ruling ruling) {
    return wording().arithmetic(ruling.definition(), ruling.measured());
  }

  public static String sentence(Ruling ruling) {
    return wording().sentence(ruling);
  }

  /** A title in the language of the page. */
  public static String of(String chinese, String english) {
    var wanted = Screen.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return wanted && !english.isEmpty() ? english : chinese;
  }

  /** {@code 2026年1月1日起} or from a day to a day. */
  public static String period(LocalDate from, @Nullable LocalDate until) {
    return until == null
        ? Screen.t("policy.since", Times.day(from))
        : Screen.t("policy.period", Times.day(from), Times.day(until));
  }

  /** Why a value holds: {@code 官渡区 采用 guandu 第 1 版}, or the place's own version. */
  public static String origin(Origin origin, String place) {
    return origin.own()
        ? Screen.t("policy.origin.own", place, String.valueOf(origin.version()))
        : Screen.t(
            "policy.origin.pack",
            place,
            Screen.t("policy.pack." + origin.pack()),
            String.valueOf(origin.version()));
  }

  /** Does the reader work at a desk, and so know codes? */
  public static boolean staff() {
    return Screen.actor().hat().position().staff();
  }

  /** What a further column of a list is called; one that a place brought names itself. */
  public static String attribute(String column) {
    var key = "policy.attribute." + column;
    return Screen.known(key) ? Screen.t(key) : column;
  }

  /** What stands in a further column: yes and no in words, texts by their titles. */
  public static String attributeValue(String value) {
    return switch (value) {
      case "yes" -> Screen.t("policy.yes");
      case "no" -> Screen.t("policy.no");
      default -> Texts.named(value);
    };
  }

  /** The place in an address. */
  public static String code(PlaceCode place) {
    return Codes.text(place);
  }

  /** The colour of a kind of rule. */
  public static String tone(Kind kind) {
    return switch (kind) {
      case HARD -> "info";
      case WARN -> "wait";
      case TARGET -> "ok";
      case REFERENCE -> "plain";
    };
  }
}
