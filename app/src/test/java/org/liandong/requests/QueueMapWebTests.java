package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queue on a map: dots while one can tell them apart, numbers for the ground when not. */
@PlatformTest
@Covers("GRD-07")
class QueueMapWebTests extends HandlingPages {
  private static final double WEST = 102.70;
  private static final double SOUTH = 25.00;
  @Autowired DSLContext sql;
  @Autowired Reaches reaches;
  @Autowired TransactionTemplate transaction;

  @Test
  void threeHundredAreDotsAndOneMoreIsCountedInCells() throws Exception {
    spread(report(resident), 299);
    var dots = map(owner, "");
    assertThat(dots.get("whole").booleanValue()).isTrue();
    assertThat(dots.get("features")).hasSize(300);
    assertThat(dots.get("features").get(0).get("properties").get("href").stringValue())
        .startsWith("/requests/");
    spread(report(resident), 0);
    var cells = map(owner, "");
    assertThat(cells.get("whole").booleanValue()).isFalse();
    assertThat(cells.get("total").intValue()).isEqualTo(301);
    assertThat(cells.get("features").size()).isBetween(10, 50);
    int counted = 0;
    for (var cell : cells.get("features"))
      counted += cell.get("properties").get("count").intValue();
    assertThat(counted).isEqualTo(301);
    assertThat(cells.get("note").stringValue()).contains("点击放大");
  }

  @Test
  void aCellOpensIntoTheDotsWithinItsEdges() throws Exception {
    spread(report(resident), 320);
    for (var cell : map(owner, "").get("features")) {
      var edges = cell.get("properties").get("edges");
      if (edges == null) continue;
      var frame = "%s,%s,%s,%s".formatted(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
      var within = map(owner, "&frame=" + frame);
      assertThat(within.get("whole").booleanValue()).isTrue();
      assertThat(within.get("features").size())
          .isEqualTo(cell.get("properties").get("count").intValue());
      var at = within.get("features").get(0).get("geometry").get("coordinates");
      assertThat(at.get(0).doubleValue()).isCloseTo(edges.get(0).doubleValue(), within(0.01));
    }
    assertThat(map(owner, "&frame=1,1,2,2").get("features")).isEmpty();
  }

  @Test
  void whatIsNoFrameIsTheWholeMap() throws Exception {
    report(resident);
    for (var wrong : new String[] {"", "x", "1,2,3", "9,9,1,1", "1e9,0,2,2", "NaN,0,1,1"})
      assertThat(map(owner, "&frame=" + wrong).get("features")).as(wrong).hasSize(1);
  }

  private JsonNode map(Actor actor, String more) throws Exception {
    var answer = get(actor, "/requests/map.geojson?scope=place" + more);
    assertThat(answer).hasStatusOk();
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
  }

  /** Copies of a request, spread over a piece of ground. */
  private void spread(String address, int copies) {
    var id = UUID.fromString(address.substring(address.length() - 36));
    reaches.within(
        Reach.EVERYTHING,
        () ->
            transaction.execute(_ -> {
              var columns =
                  String.join(
                      ", ",
                      sql.fetch(
                              """
                              select quote_ident(column_name) from information_schema.columns
                              where table_schema = 'requests' and table_name = 'request'
                                and is_generated = 'NEVER'
                              """)
                          .getValues(0, String.class));
              return sql.execute(
                  """
                  insert into requests.request (%s)
                  select %s from requests.request r, generate_series(1, %d) nr,
                    jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
                      'once', gen_random_uuid(), 'number', nextval('requests.number'),
                      'longitude', %s + (nr %% 20) * 0.004, 'latitude', %s + (nr / 20) * 0.004)) c
                  where r.id = '%s'
                  """
                      .formatted(
                          columns, columns.replaceAll("(?<=^|, )", "c."), copies, WEST, SOUTH, id));
            }));
  }
}
