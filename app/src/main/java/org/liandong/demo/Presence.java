package org.liandong.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.liandong.platform.StartSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether there is a demonstration: asked for, and on a server that only this machine reaches. */
@Component
class Presence {
  private final StartSettings settings;
  private final String address;

  Presence(StartSettings settings, Environment environment) {
    this.settings = settings;
    this.address = environment.getProperty("server.address", "0.0.0.0");
  }

  boolean shown() {
    return settings.demo() && onlyHere();
  }

  private boolean onlyHere() {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
