package org.liandong.requests.volume;

import java.util.List;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Catalogue;
import org.liandong.requests.Fact.Holder;
import org.liandong.requests.Request;

/**
 * Where made-up requests come from.
 *
 * @param place the grid, or the committee where no grids are drawn
 * @param middle around which those lie that were pointed at on the map
 * @param holder whose they are at first; the community's when nobody is in charge
 * @param worker who takes them up
 * @param colleague to whom some are handed over
 * @param categories what they are about
 */
record Spot(
    PlaceCode place,
    String name,
    Request.Point middle,
    Holder holder,
    Holder worker,
    Holder colleague,
    List<Catalogue.Item> categories) {}
