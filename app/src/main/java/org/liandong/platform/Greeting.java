package org.liandong.platform;

import java.util.List;

/** What a module has to say at the terminal once the platform stands: the sign-ins of a demo. */
public interface Greeting {
  List<String> lines();
}
