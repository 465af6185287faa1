package org.liandong.territory;

import org.liandong.base.Share;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How places are set up ({@code liandong.territory.*}).
 *
 * @param load whether the national list is loaded when the platform starts on an empty database
 * @param loadDeviation how far the households of a grid may be from the average of its committee
 *     where no policy says it, as in {@code 20%}
 */
@ConfigurationProperties("liandong.territory")
public record TerritorySettings(
    @DefaultValue("true") boolean load, @DefaultValue("20%") String loadDeviation) {

  public Share deviation() {
    return Share.parse(loadDeviation);
  }
}
