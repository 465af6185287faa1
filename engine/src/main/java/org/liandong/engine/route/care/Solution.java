package org.liandong.engine.route.care;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A plan, in the names of the public form.
 *
 * @param name of the instance
 * @param cost a third of distance, total tardiness and greatest tardiness
 * @param distance of all carers
 * @param totalTardiness of all visits behind the close of their windows
 * @param maxTardiness of one visit
 * @param unfamiliar visits by somebody else than the usual carer
 * @param routes of the carers who go out
 * @param unassigned patients for whom nobody had time
 * @param explanation in words
 * @param checked what the checker said
 */
public record Solution(
    String name,
    double cost,
    @JsonProperty("distance_traveled") double distance,
    @JsonProperty("total_tardiness") double totalTardiness,
    @JsonProperty("max_tardiness") double maxTardiness,
    int unfamiliar,
    List<Route> routes,
    List<String> unassigned,
    List<String> explanation,
    String checked) {

  /** The visits of a carer, in order. */
  public record Route(@JsonProperty("caregiver_id") String carer, List<Visit> locations) {}

  /** A visit: when it begins and when it ends. */
  public record Visit(
      @JsonProperty("patient_id") String patient,
      @JsonProperty("service_id") String service,
      @JsonProperty("arrival_time") double begin,
      @JsonProperty("departure_time") double end) {}
}
