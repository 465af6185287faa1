package org.liandong.requests.volume;

import java.util.List;
import java.util.stream.Stream;
import org.liandong.base.County;
import org.liandong.platform.Arguments;
import org.liandong.platform.Command;
import org.liandong.platform.StartRefused;
import org.liandong.platform.Terminal;
import org.springframework.stereotype.Component;

/** {@code bin/liandong seed}: volume data for measuring. */
@Component
class VolumeSeed implements Command {
  private static final String COUNTIES = "530111,330203";
  private static final int STEP = 100_000;
  private final Volume volume;

  VolumeSeed(Volume volume) {
    this.volume = volume;
  }

  @Override
  public String name() {
    return "seed";
  }

  @Override
  public String usage() {
    return "seed --requests N [--counties 530111,330203]: adds N made-up requests of two years";
  }

  @Override
  public int run(Arguments arguments) {
    var wanted = arguments.number("requests", 0);
    if (wanted == 0) throw new StartRefused("seed needs --requests N.");
    var began = System.nanoTime();
    volume.fill(wanted, counties(arguments), made -> progress(made, wanted));
    Terminal.say(
        "%d requests in %d s.".formatted(wanted, (System.nanoTime() - began) / 1_000_000_000));
    return 0;
  }

  private static List<County> counties(Arguments arguments) {
    try {
      return Stream.of(arguments.option("counties").orElse(COUNTIES).split(","))
          .map(County::new)
          .toList();
    } catch (IllegalArgumentException e) {
      throw new StartRefused("--counties needs codes of six digits with commas between them.");
    }
  }

  private static void progress(int made, int wanted) {
    if (made % STEP == 0 || made == wanted)
      Terminal.say("%d of %d written".formatted(made, wanted));
  }
}
