package org.liandong.opendata;

/** Under which terms a dataset may be used. */
public enum Licence {
  CC_BY_4("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
  CC0("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
  ODBL("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/");

  private final String spdx;
  private final String address;

  Licence(String spdx, String address) {
    this.spdx = spdx;
    this.address = address;
  }

  public String spdx() {
    return spdx;
  }

  public String address() {
    return address;
  }
}
