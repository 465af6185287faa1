package org.liandong.notices.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Share;
import org.liandong.notices.Disclosures;
import org.liandong.notices.Disclosures.Board;
import org.liandong.notices.Rights;
import org.liandong.policy.Ruling;
import org.liandong.policy.Rulings;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The boards of disclosure (居务公开), open to everyone. */
@Controller
class BoardsController {
  private static final int COMMITTEES = 400;
  private final Disclosures disclosures;
  private final PublicPages pages;
  private final Places places;
  private final Rulings rulings;

  BoardsController(Disclosures disclosures, PublicPages pages, Places places, Rulings rulings) {
    this.disclosures = disclosures;
    this.pages = pages;
    this.places = places;
    this.rulings = rulings;
  }

  @GetMapping("/notices/boards")
  @Transactional(readOnly = true)
  public ModelAndView board(
      Actor actor, Locale locale, @RequestParam(defaultValue = "") String place) {
    var code = Asked.place(actor, place);
    var committee = code.value().length() >= 12;
    var board = committee ? disclosures.board(code) : null;
    var rates = committee ? List.<BoardsPage.Rate>of() : rates(code);
    var page =
        new BoardsPage(
            code.value(),
            places.find(code).spoken(),
            pages.crumbs(code),
            board,
            board == null ? List.of() : said(board, locale),
            rates,
            board != null && board.sample(),
            Rights.keeps(actor, code));
    return new ModelAndView("notices/boards", "page", page);
  }

  private List<BoardsPage.Said> said(Board board, Locale locale) {
    return Stream.of(
            said(disclosures.coverage(board), board.coverage(), locale),
            said(disclosures.standardisation(board), board.standardisation(), locale))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<BoardsPage.Said> said(Optional<Ruling> found, Share share, Locale locale) {
    return found.map(ruling -> {
      var clause = rulings.explain(ruling, locale);
      return new BoardsPage.Said(
          ruling.kept(),
          ruling.definition().title(locale),
          share.percent(1),
          clause.sentence(),
          clause.source());
    });
  }

  /** The committees of a street, or of a county; above it there are too many for one page. */
  private List<BoardsPage.Rate> rates(PlaceCode place) {
    if (place.value().length() < 6) return List.of();
    var committees = committees(place);
    var boards = disclosures.boards(place, committees.stream().map(Place::code).toList());
    return committees.stream()
        .map(it -> rate(it, boards.get(it.code())))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Place> committees(PlaceCode place) {
    if (place.value().length() == 9) return places.children(place);
    return places.children(place).stream()
        .flatMap(street -> places.children(street.code()).stream())
        .limit(COMMITTEES)
        .toList();
  }

  private Optional<BoardsPage.Rate> rate(Place place, @Nullable Board board) {
    if (board == null || board.lines().isEmpty()) return Optional.empty();
    return Optional.of(
        new BoardsPage.Rate(
            place.code().value(),
            place.spoken(),
            board.coverage().percent(1),
            disclosures.coverage(board).map(Ruling::kept).orElse(true),
            board.standardisation().percent(1),
            disclosures.standardisation(board).map(Ruling::kept).orElse(true)));
  }
}
