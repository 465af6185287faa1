package org.liandong.engine.detect;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a device measures. */
public enum Meter {
  /** A running total in litres. */
  WATER(1, 5000),
  /** A running total in kilowatt hours. */
  ELECTRICITY(0.03, 30),
  /** A signal: 0 is quiet, anything above is smoke. */
  SMOKE(0, 0),
  /** A value that comes regularly, watched for anomalies instead of silence. */
  WAVE(0, 0);

  /** The least step that shows somebody at home, in the meter's unit. */
  final double least;

  /** More than this in an hour is not believed before the next reading confirms it. */
  final double most;

  Meter(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /** By its name in a file, as in {@code water}. */
  static Optional<Meter> of(String name) {
    return Stream.of(values())
        .filter(meter -> meter.name().equals(name.strip().toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
