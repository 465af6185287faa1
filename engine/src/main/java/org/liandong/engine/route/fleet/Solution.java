package org.liandong.engine.route.fleet;

import java.util.List;

/**
 * A plan.
 *
 * @param name of the instance
 * @param vehicles used
 * @param distance all of them together
 * @param vehiclesAtLeast no plan has fewer, for the load alone
 * @param routes the customers of each vehicle, in order
 * @param explanation in words
 * @param checked what the checker said
 */
public record Solution(
    String name,
    int vehicles,
    double distance,
    int vehiclesAtLeast,
    List<List<Integer>> routes,
    List<String> explanation,
    String checked) {}
