package org.liandong.exchange.web;

import static java.util.stream.Collectors.toMap;
import static org.liandong.exchange.db.Tables.POST;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.exchange.Deal;
import org.liandong.exchange.Deals;
import org.liandong.exchange.Exchange;
import org.liandong.exchange.ExchangeReading;
import org.liandong.exchange.Kinds;
import org.liandong.exchange.Matches;
import org.liandong.exchange.Post;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.territory.Site;
import org.liandong.territory.Sites;
import org.liandong.ui.Form;
import org.liandong.ui.Names;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the board of a community and the pages of its posts show. */
@Component
@Transactional(readOnly = true)
class ExchangePages {
  private static final int SIZE = 20;
  private final DSLContext sql;
  private final Exchange exchange;
  private final Deals known;
  private final Matches matches;
  private final Kinds kinds;
  private final Places places;
  private final Sites sites;
  private final PostLines lines;
  private final Clock clock;

  ExchangePages(
      DSLContext sql,
      Exchange exchange,
      Deals known,
      Matches matches,
      Kinds kinds,
      Places places,
      Sites sites,
      PostLines lines,
      Clock clock) {
    this.sql = sql;
    this.exchange = exchange;
    this.known = known;
    this.matches = matches;
    this.kinds = kinds;
    this.places = places;
    this.sites = sites;
    this.lines = lines;
    this.clock = clock;
  }

  /** The open posts of the reader's community, the newest first. */
  BoardPage board(
      Actor actor, Post.Kind kind, String category, @Nullable UUID after, Locale locale) {
    var home = home(actor);
    var read =
        sql.selectFrom(POST)
            .where(POST.COUNTY.eq(home.code().value().substring(0, 6)))
            .and(POST.COMMITTEE.eq(home.code().value()))
            .and(POST.KIND.eq(kind.name()))
            .and(POST.STAGE.eq(Post.Stage.OPEN.name()))
            .and(POST.CLOSES.gt(clock.instant().atOffset(ZoneOffset.UTC)))
            .and(category.isEmpty() ? DSL.noCondition() : POST.CATEGORY.eq(category))
            .and(after == null ? DSL.noCondition() : POST.ID.lt(after))
            .orderBy(POST.ID.desc())
            .limit(SIZE + 1)
            .fetch(ExchangeReading::post);
    var rows = Keyset.of(read, SIZE, post -> post.id().value().toString());
    return new BoardPage(
        home.spoken(),
        home.code().value(),
        kind,
        category,
        categories(home.code(), locale),
        rows.map(post -> lines.of(actor, post, locale)),
        after == null ? null : after.toString());
  }

  WishPage wish(Actor actor, Post.Kind kind, Form form, Locale locale) {
    var home = home(actor);
    return new WishPage(
        form, kind, home.code(), home.spoken(), categories(home.code(), locale), spots(home));
  }

  PostPage post(Actor actor, Post.Id id, Form form, Locale locale) {
    var post = exchange.find(id);
    var mine = post.of(actor);
    var deals = known.of(actor, id);
    var asks = post.kind() == Post.Kind.ASK;
    var open = post.open(clock.instant());
    var helping = deals.stream().anyMatch(deal -> deal.helps(actor) && running(deal));
    var suggestions =
        mine && asks && open
            ? matches.of(post).stream().map(match -> suggestion(match, locale)).toList()
            : List.<PostPage.Suggestion>of();
    return new PostPage(
        lines.of(actor, post, locale),
        places.localName(post.committee()),
        form,
        mine,
        deals,
        suggestions,
        asks && !mine && open && !helping);
  }

  private static boolean running(Deal deal) {
    return deal.stage() != Deal.Stage.DECLINED && deal.stage() != Deal.Stage.CANCELLED;
  }

  private PostPage.Suggestion suggestion(Matches.Match match, Locale locale) {
    var offer = match.offer();
    return new PostPage.Suggestion(
        offer.id().toString(),
        Names.masked(offer.name()),
        offer.words(),
        kinds.name(offer.place(), offer.category(), locale),
        match.near(),
        Math.max(1, match.together().toHours()));
  }

  /** The community of the hat; who works above one has none. */
  private Place home(Actor actor) {
    var code = actor.hat().place().value();
    if (code.length() < 12) throw new Absent("/exchange");
    return places.find(new PlaceCode(code.substring(0, 12)));
  }

  private List<Choice> categories(PlaceCode place, Locale locale) {
    return kinds.at(place).stream().map(item -> Choice.of(item.code(), item.name(locale))).toList();
  }

  private List<Choice> spots(Place community) {
    var all = sites.list(community.code());
    var names = all.stream().collect(toMap(Site::code, Site::name));
    return all.stream()
        .map(site ->
            Choice.of(
                site.code().value(),
                (names.getOrDefault(site.code().parent(), "") + " " + site.name()).strip()))
        .toList();
  }
}
