package org.liandong.portal.web;

import java.util.List;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Document;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.territory.Place;
import org.liandong.ui.Found;

/**
 * What was found, by kind, the best of each.
 *
 * @param words what was searched
 * @param groups what the modules found, those that found nothing left out
 * @param saved the reader's own searches
 * @param morePlaces whether the full list of places holds more
 */
public record SearchPage(
    String words,
    List<RequestHit> requests,
    List<Group> groups,
    List<PlaceHit> places,
    List<RuleHit> rules,
    List<Document> documents,
    boolean morePlaces,
    List<Saved> saved) {

  /** A search somebody kept. */
  public record Saved(String id, String words) {}

  /** Nothing was searched yet. */
  static SearchPage blank(String words, List<Saved> saved) {
    return new SearchPage(
        words, List.of(), List.of(), List.of(), List.of(), List.of(), false, saved);
  }

  /** What one module found, under the key of its heading. */
  public record Group(String heading, List<Hit> hits) {}

  /**
   * Something found.
   *
   * @param place the name of where it belongs
   */
  public record Hit(Found found, String place) {}

  /** A request the reader may see. */
  public record RequestHit(Request request) {
    public String title() {
      return Requests.title(request.words());
    }

    public String label() {
      return "%s-%06d".formatted(request.id().county(), request.number());
    }

    public String href() {
      return "/requests/" + request.id();
    }
  }

  /** A place, with its name as on an envelope. */
  public record PlaceHit(Place place, String fullName) {
    public String href() {
      return "/places/" + place.code();
    }
  }

  /** A rule that holds where the reader is. */
  public record RuleHit(String title, String value, String source, PlaceCode place, String rule) {
    public String href() {
      var code = place.equals(PlaceCode.NATION) ? "0" : place.value();
      return "/policy/places/" + code + "/rules/" + rule;
    }
  }

  public boolean kept() {
    return saved.stream().anyMatch(one -> one.words().equals(words));
  }

  public boolean nothing() {
    return requests.isEmpty()
        && groups.isEmpty()
        && places.isEmpty()
        && rules.isEmpty()
        && documents.isEmpty();
  }
}
