package org.liandong.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The lists and the pages of places at size: the first page and the hundredth. */
final class Pages {
  private static final int DEEP = 100;
  private static final int LIMIT = 100;
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
  private static final String COMMON = "%E7%A4%BA%E4%BE%8B";
  private static final String RARE = "%E6%BC%8F%E6%B0%B4";
  private static final String MAP = "/requests/map.geojson?scope=place&state=open";
  private final Options options;
  private final Report report;
  private final Platform platform;
  private final Connection owner;

  /** Whose desk, and what is opened there. */
  private record Page(String name, String reader, String path) {}

  Pages(Options options, Report report, Platform platform, Connection owner) {
    this.options = options;
    this.report = report;
    this.platform = platform;
    this.owner = owner;
  }

  void measure() throws Exception {
    report.heading("Pages");
    report.table("page", "statements", "pages/s", "p50", "p99", "worst", "errors", "limit");
    var pages = pages();
    var statements = statements(pages);
    for (var page : pages) warm(page);
    for (var page : pages) measure(page, statements.get(page));
  }

  private List<Page> pages() throws SQLException, IOException {
    var cast = new Cast(owner);
    var busiest = busiest();
    var committee =
        text("select committee from requests.request where holder = '" + busiest + "' limit 1");
    var county = committee.substring(0, 6);
    var worker = cast.staff(busiest, "COMMUNITY_WORKER", committee, "community-worker");
    var street = officer(cast, "STREET_OFFICER", committee.substring(0, 9), "street-affairs");
    var officer = officer(cast, "COUNTY_OFFICER", county, "county-affairs");
    var city = officer(cast, "CITY_OFFICER", committee.substring(0, 4), "city-affairs");
    var province = officer(cast, "PROVINCE_OFFICER", committee.substring(0, 2), "province-affairs");
    var pages = new ArrayList<Page>();
    list(pages, "my queue, open", worker, "/requests?scope=mine&state=open");
    list(pages, "my queue, all", worker, "/requests?scope=mine&state=all");
    list(pages, "queue of a community, open", worker, "/requests?scope=place&state=open");
    list(pages, "queue of a community, all", worker, "/requests?scope=place&state=all");
    list(pages, "queue of a street, open", street, "/requests?scope=place&state=open");
    list(pages, "queue of a street, all", street, "/requests?scope=place&state=all");
    list(pages, "queue of a county, open", officer, "/requests?scope=place&state=open");
    list(pages, "queue of a county, late", officer, "/requests?scope=place&state=late");
    list(pages, "queue of a county, answered", officer, "/requests?scope=place&state=answered");
    list(
        pages,
        "queue of a county, one category",
        officer,
        "/requests?scope=place&state=all&category=building.leak");
    list(pages, "queue of a county, all", officer, "/requests?scope=place&state=all");
    list(pages, "queue of a city, open", city, "/requests?scope=place&state=open");
    list(pages, "queue of a province, all", province, "/requests?scope=place&state=all");
    pages.add(new Page("page of a county", officer, "/places/" + county));
    pages.add(new Page("page of a community", worker, "/places/" + committee));
    list(pages, "public requests of a county", "", "/public/requests?place=" + county);
    list(pages, "public requests of a community", "", "/public/requests?place=" + committee);
    pages.add(new Page("map of a community, open", worker, MAP));
    pages.add(new Page("map of a street, open", street, MAP));
    pages.add(new Page("map of a county, open", officer, MAP));
    pages.add(new Page("home of a county officer", officer, "/desk"));
    pages.add(new Page("search at the desk, a common word", officer, "/search?q=" + COMMON));
    pages.add(new Page("search at the desk, a rare word", officer, "/search?q=" + RARE));
    pages.add(
        new Page("search of places, two characters", "", "/api/v1/places?q=%E5%8F%8C%E6%A1%A5"));
    pages.add(
        new Page(
            "search of places, a rare name",
            "",
            "/api/v1/places?q=%E5%85%B3%E4%B8%8A%E7%A4%BE%E5%8C%BA"));
    return pages;
  }

  private static String officer(Cast cast, String position, String place, String post)
      throws SQLException {
    var name = (post + place).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return cast.staff(UUID.nameUUIDFromBytes(name), position, place, post);
  }

  /** The one with the most requests in hand. */
  private UUID busiest() throws SQLException {
    return UUID.fromString(
        text(
            """
            select holder from requests.request
            where holder <> '00000000-0000-0000-0000-000000000000'
              and not exists (select from identity.account a where a.id = holder and a.name not like 'bench%')
            group by holder order by count(*) desc limit 1
            """));
  }

  private String text(String query) throws SQLException {
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The first page of a list and, found by following the links, its hundredth. */
  private void list(List<Page> pages, String name, String reader, String path) throws IOException {
    pages.add(new Page(name, reader, path));
    var deep = path;
    int at = 1;
    try (var client = client(reader)) {
      for (; at < DEEP; at++) {
        var next = next(client.get(deep), deep);
        if (next.isEmpty()) break;
        deep = next;
      }
    }
    if (at > 2) pages.add(new Page(name + ", page " + at, reader, deep));
  }

  private static String next(Client.Answer page, String path) throws IOException {
    if (page.status() != 200) throw new IOException(path + ": " + page.status());
    var found = NEXT.matcher(page.body());
    return found.find() ? found.group(1).replace("&amp;", "&") : "";
  }

  private Client client(String reader) throws IOException {
    return reader.isEmpty() ? new Client(platform.port()) : Cast.signIn(platform, reader);
  }

  private Map<Page, Integer> statements(List<Page> pages) throws Exception {
    var counts = new LinkedHashMap<Page, Integer>();
    try (var recording = Recording.begin(platform)) {
      for (var page : pages)
        try (var client = client(page.reader())) {
          var said = recording.of(() -> opened(client, page));
          counts.put(page, Replay.words(said).size());
        }
    }
    return counts;
  }

  private static boolean opened(Client client, Page page) throws IOException {
    int status = client.get(page.path()).status();
    if (status != 200) throw new IOException(page + ": " + status);
    return true;
  }

  /** Every page is opened for a while before the first is measured: pages share their code. */
  private void warm(Page page) throws Exception {
    try (var reader = client(page.reader())) {
      Load.run(List.of(opening(reader, page)), options.round().dividedBy(10));
    }
  }

  private void measure(Page page, int statements) throws Exception {
    var readers = new ArrayList<Client>();
    for (int i = 0; i < options.connections(); i++) readers.add(client(page.reader()));
    var people = readers.stream().map(reader -> opening(reader, page)).toList();
    var time = options.round().dividedBy(2);
    Load.run(people, time.dividedBy(4));
    var outcome = Load.run(people, time);
    for (var reader : readers) reader.close();
    report.row(
        page.name(),
        statements,
        Math.round(outcome.rate()),
        Bench.millis(outcome.millis(0.5)),
        report.limit(outcome.millis(0.99) < LIMIT, Bench.millis(outcome.millis(0.99))),
        Bench.millis(outcome.millis(1)),
        report.limit(outcome.errors() == 0, String.valueOf(outcome.errors())),
        "p99 < " + LIMIT + " ms");
  }

  private static Load.Act opening(Client reader, Page page) {
    return () -> reader.get(page.path()).status() == 200;
  }
}
