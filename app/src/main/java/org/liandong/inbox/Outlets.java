package org.liandong.inbox;

import java.util.List;
import java.util.Optional;
import org.liandong.inbox.Outlet.Channel;
import org.springframework.stereotype.Component;

/** The ways out of the platform that are set. */
@Component
class Outlets {
  private final List<Outlet> all;

  Outlets(List<Outlet> all) {
    this.all = all;
  }

  boolean any() {
    return all.stream().anyMatch(Outlet::on);
  }

  List<Channel> on() {
    return all.stream().filter(Outlet::on).map(Outlet::channel).sorted().toList();
  }

  Optional<Outlet> of(Channel channel) {
    return all.stream().filter(Outlet::on).filter(it -> it.channel() == channel).findFirst();
  }
}
