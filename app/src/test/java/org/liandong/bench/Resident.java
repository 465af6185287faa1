package org.liandong.bench;

import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Somebody who reports the same trouble again and again. */
final class Resident implements Load.Act {
  private static final String[] TROUBLES = {"楼道灯不亮", "垃圾没人收", "水管漏水", "电动车飞线充电", "消防通道被占"};
  private final Client client;
  private final String committee;
  private final String trouble;

  /** The requests that were acknowledged. */
  final List<UUID> acknowledged = new ArrayList<>();

  private int count;

  /**
   * @param trouble always the same, so that two acts differ in nothing but what they make
   */
  private Resident(Client client, String committee, String trouble) {
    this.client = client;
    this.committee = committee;
    this.trouble = trouble;
  }

  /** Residents of the community of the newest request, signed in, with the form before them. */
  static List<Resident> some(Platform platform, Connection owner, int many) throws Exception {
    var committee = committee(owner);
    var residents = new ArrayList<Resident>();
    for (var name : new Cast(owner).residents(committee, many)) {
      var client = Cast.signIn(platform, name);
      client.readToken("/requests/new?place=" + committee);
      residents.add(new Resident(client, committee, TROUBLES[residents.size() % TROUBLES.length]));
    }
    return residents;
  }

  private static String committee(Connection owner) throws Exception {
    try (var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "select committee from requests.request order by county, id desc limit 1")) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public boolean act() throws IOException {
    var fields = new LinkedHashMap<String, String>();
    fields.put("place", committee);
    fields.put("address", "3幢2单元");
    fields.put("category", "");
    fields.put("words", trouble + "，已经" + count++ + "天了，请处理（示例）");
    fields.put("once", UUID.randomUUID().toString());
    var answer = client.postParts("/requests", fields);
    var page = answer.headers().getOrDefault("location", "");
    var mark = "/requests/" + committee.substring(0, 6) + "-";
    if (answer.status() != 302 || !page.contains(mark)) return false;
    acknowledged.add(UUID.fromString(page.substring(page.indexOf(mark) + mark.length())));
    return true;
  }
}
