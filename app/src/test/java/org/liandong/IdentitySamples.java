package org.liandong;

import java.util.Map;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.identity.Account;
import org.liandong.identity.Accounts;
import org.liandong.identity.Appointments;
import org.liandong.identity.Registrations;
import org.springframework.context.ApplicationContext;

/** A resident of the community, registered as residents do. */
final class IdentitySamples {
  private static final String NAME = "路线居民（示例）";
  private static final PlaceCode COMMUNITY = new PlaceCode("530111001001");
  private static final Actor ADMINISTRATOR = As.actor("路线", Position.ADMINISTRATOR, "");

  private IdentitySamples() {}

  static void add(Map<String, RouteSamples.Sample> samples) {
    samples.put("account", platform -> account(platform).id().toString());
    samples.put(
        "appointment",
        platform ->
            platform
                .getBean(Appointments.class)
                .of(ADMINISTRATOR, account(platform).id())
                .getFirst()
                .id()
                .toString());
  }

  private static Account account(ApplicationContext platform) {
    var accounts = platform.getBean(Accounts.class);
    var found = accounts.search(ADMINISTRATOR, NAME, null).rows();
    if (!found.isEmpty()) return found.getFirst();
    var told =
        new Registrations.Told(NAME, "13900000001", "一条路线-一个人", COMMUNITY.value(), "", true, false);
    platform.getBean(Registrations.class).register(told, "127.0.0.1");
    return accounts.search(ADMINISTRATOR, NAME, null).rows().getFirst();
  }
}
