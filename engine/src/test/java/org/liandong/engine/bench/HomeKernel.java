package org.liandong.engine.bench;

import java.util.concurrent.TimeUnit;
import org.liandong.engine.detect.Home;
import org.liandong.engine.detect.Meter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One reading of one meter, and the deadline behind it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class HomeKernel {
  private final Home home = new Home("h", Meter.WATER);
  private long hour;
  private double total;

  @Benchmark
  public boolean reading() {
    hour++;
    if (hour % 24 > 6 && hour % 3 > 0) total += 12;
    return home.reading(hour * 3600 + 1800, total).isPresent();
  }

  @Benchmark
  public long readingAndDeadline() {
    reading();
    return home.deadline();
  }
}
