package org.liandong.stations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Keyset;
import org.liandong.stations.Activity;
import org.liandong.stations.Society;
import org.liandong.stations.Society.Member;
import org.liandong.stations.Society.Role;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * One group.
 *
 * @param members whole, for members and staff; empty for everybody else
 * @param size how many they are
 * @param own the reader's part, or null
 * @param leads may the reader give parts and end it?
 * @param staff does the reader run the community?
 * @param joinable may the reader join?
 */
public record SocietyPage(
    Society society,
    String where,
    List<Member> members,
    int size,
    @Nullable Role own,
    boolean leads,
    boolean staff,
    boolean joinable,
    List<Activity> activities,
    java.time.Instant now,
    Form form) {

  /** The groups of a community. */
  public record Index(
      String place, String where, Keyset<SocietyRow> rows, @Nullable String after, Form form) {}

  /** May the reader announce and write down activities? */
  public boolean works() {
    return (staff || own != null) && society.open();
  }

  public List<Choice> workers() {
    return choices(Role.SOCIAL_WORKER);
  }

  public List<Choice> helpers() {
    return choices(Role.VOLUNTEER);
  }

  private List<Choice> choices(Role role) {
    return members.stream()
        .filter(one -> one.role() == role)
        .map(one -> Choice.of(one.account().toString(), one.name()))
        .toList();
  }

  /** The parts the reader may give. */
  public List<Choice> roles() {
    return java.util.Arrays.stream(Role.values())
        .filter(role -> staff || role != Role.SOCIAL_WORKER)
        .map(role -> Choice.of(role.name(), org.liandong.ui.Screen.t("stations.role." + role)))
        .toList();
  }

  public String name(AccountId account) {
    return members.stream()
        .filter(one -> one.account().equals(account))
        .map(Member::name)
        .findFirst()
        .orElse("");
  }

  public boolean ahead(Activity activity) {
    return activity.begins().isAfter(now);
  }
}
