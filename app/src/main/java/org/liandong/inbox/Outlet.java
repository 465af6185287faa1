package org.liandong.inbox;

import java.io.IOException;

/** A way out of the platform. What is not set is off. */
interface Outlet {

  /** Words: {@code inbox.channel.NAME}. */
  enum Channel {
    MAIL,
    SMS
  }

  /**
   * One thing to say.
   *
   * @param id the same for every attempt, so that the other side can tell a repetition
   * @param to the address or number
   */
  record Letter(String id, String to, String subject, String text) {}

  Channel channel();

  boolean on();

  /**
   * Sends it, or says that it could not be sent now.
   *
   * @throws IOException when it should be tried again
   */
  void send(Letter letter) throws IOException;
}
