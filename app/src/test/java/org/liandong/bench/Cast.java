package org.liandong.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The people of the measurement, put straight into the tables; all are made up. */
final class Cast {
  private static final String PASSWORD = "measure-2026-Liandong";
  private final Connection owner;
  private final String hash =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);

  Cast(Connection owner) {
    this.owner = owner;
  }

  /** Residents of a community. */
  List<String> residents(String committee, int many) throws SQLException {
    var names = new ArrayList<String>();
    for (int i = 0; i < many; i++) {
      var name = "bench-resident-" + i;
      account(UUID.nameUUIDFromBytes(name.getBytes()), name, committee);
      names.add(name);
    }
    return names;
  }

  /** Somebody with a hat. */
  String staff(UUID account, String position, String place, String post) throws SQLException {
    var name = "bench-" + post + "-" + place;
    if (!account(account, name, place)) return name;
    execute(
        """
        insert into identity.appointment
          (county, id, account, position, place, line, post, since, at, by_account, by_hat)
        values (?, ?, ?, ?, ?, 'GENERAL', ?, date '2024-01-01', now(), ?, ?)
        """,
        place.length() < 6 ? "000000" : place.substring(0, 6),
        UUID.randomUUID(),
        account,
        position,
        place,
        post,
        account,
        account);
    return name;
  }

  private boolean account(UUID id, String name, String place) throws SQLException {
    var county = place.length() < 6 ? "000000" : place.substring(0, 6);
    var made =
        execute(
            """
            insert into identity.account (id, name, county, place, opened_at, opened_by)
            values (?, ?, ?, ?, now(), ?) on conflict do nothing
            """,
            id,
            name + "（示例）",
            county,
            place,
            id);
    if (made == 0) return false;
    execute(
        """
        insert into identity.credential (account, sign_in, password, password_at, renew)
        values (?, ?, ?, now(), false)
        """,
        id,
        name.toLowerCase(java.util.Locale.ROOT),
        hash);
    return true;
  }

  private int execute(String sql, Object... values) throws SQLException {
    try (var statement = owner.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      return statement.executeUpdate();
    }
  }

  static Client signIn(Platform platform, String name) throws IOException {
    return Client.signedIn(platform.port(), name, PASSWORD);
  }
}
