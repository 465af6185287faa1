package org.liandong.projects.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.files.Attachment;
import org.liandong.files.Files;
import org.liandong.policy.Rights;
import org.liandong.projects.Lessons;
import org.liandong.projects.LocalPlans;
import org.liandong.projects.Scheme;
import org.liandong.projects.Schemes;
import org.liandong.projects.Sight;
import org.liandong.projects.Tiers;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of plans, designs and tiers shows. */
@Component
@Transactional(readOnly = true)
class PlansPages {
  private static final int SIZE = 20;
  private final Schemes schemes;
  private final LocalPlans plans;
  private final Tiers tiers;
  private final Lessons lessons;
  private final SchemePages pages;
  private final Lists lists;
  private final Places places;
  private final Files files;
  private final Choosing choosing;

  PlansPages(
      Schemes schemes,
      LocalPlans plans,
      Tiers tiers,
      Lessons lessons,
      SchemePages pages,
      Lists lists,
      Places places,
      Files files,
      Choosing choosing) {
    this.schemes = schemes;
    this.plans = plans;
    this.tiers = tiers;
    this.lessons = lessons;
    this.pages = pages;
    this.lists = lists;
    this.places = places;
    this.files = files;
    this.choosing = choosing;
  }

  PlansPage page(Actor actor, Scheme.Id id, @Nullable UUID after, Form form, Locale locale) {
    var scheme = schemes.find(id);
    var within = within(actor, scheme);
    var filed = plans.plans(id, within);
    var designs =
        Keyset.of(
            plans.designs(id, within, after, SIZE + 1), SIZE, design -> design.id().toString());
    var rolled = tiers.of(id);
    var held = lessons.meetings(id);
    var codes = new HashSet<PlaceCode>();
    filed.forEach(plan -> codes.add(plan.place()));
    designs.rows().forEach(design -> codes.add(design.idea().place()));
    held.forEach(one -> codes.add(one.held().site()));
    rolled.forEach(tier -> codes.add(tier.place()));
    return new PlansPage(
        scheme,
        filed,
        files(actor, filed),
        designs,
        rolled,
        held,
        places.names(List.copyOf(codes)),
        rights(actor, scheme, after, locale),
        new PlansPage.Found(
            choosing.places(form, "place", scheme.place()),
            choosing.places(form, "site", scheme.place())),
        form);
  }

  PlaceCode place(Scheme.Id id) {
    return schemes.find(id).place();
  }

  /** The reader's part of the scheme; all of it where the hat lies above. */
  private static PlaceCode within(Actor actor, Scheme scheme) {
    var place = actor.hat().place();
    var own = place.value().length() > 12 ? new PlaceCode(place.value().substring(0, 12)) : place;
    return scheme.place().contains(own) ? own : scheme.place();
  }

  private Map<PlaceCode, String> files(Actor actor, List<LocalPlans.Plan> filed) {
    var ids = new HashMap<Attachment.Id, PlaceCode>();
    for (var plan : filed) {
      var attachment = plan.paper().attachment();
      if (attachment != null)
        ids.put(new Attachment.Id(plan.place().county().orElseThrow(), attachment), plan.place());
    }
    var found = new HashMap<PlaceCode, String>();
    for (var one : files.list(actor, ids.keySet()))
      found.put(java.util.Objects.requireNonNull(ids.get(one.id())), one.href());
    return found;
  }

  private PlansPage.Rights rights(Actor actor, Scheme scheme, @Nullable UUID after, Locale locale) {
    boolean owner = Rights.mayGovern(actor, scheme.place());
    boolean over =
        scheme
            .phase(Scheme.Phase.What.PLAN)
            .map(phase -> !phase.contains(lists.today()))
            .orElse(false);
    return new PlansPage.Rights(
        counties(actor, scheme, owner, over),
        over && !owner ? List.of() : designs(actor, scheme),
        lists.choices("project-fields", scheme.place(), locale),
        owner,
        over,
        Sight.desk(actor),
        after == null ? null : after.toString());
  }

  /** Communities design for themselves, organisations where they work, counties for theirs. */
  private List<Choice> designs(Actor actor, Scheme scheme) {
    if (!actor.is(Position.COUNTY_OFFICER)) return pages.communities(actor, scheme);
    return pages.below(actor.hat().place()).stream()
        .map(one -> Choice.of(one.code().value(), one.name()))
        .toList();
  }

  /** The own county within the phase; all of the scheme's for whoever called for projects. */
  private List<Choice> counties(Actor actor, Scheme scheme, boolean owner, boolean over) {
    var place = actor.hat().place();
    boolean own = actor.is(Position.COUNTY_OFFICER) && scheme.place().contains(place);
    if (own && (owner || !over)) return List.of(Choice.of(place.value(), places.fullName(place)));
    if (!owner || scheme.place().value().length() >= 6) return List.of();
    var choices = new ArrayList<Choice>();
    for (var below : places.children(scheme.place()))
      if (below.code().value().length() == 6)
        choices.add(Choice.of(below.code().value(), below.name()));
      else
        for (var county : places.children(below.code()))
          choices.add(Choice.of(county.code().value(), below.name() + " " + county.name()));
    return choices;
  }
}
