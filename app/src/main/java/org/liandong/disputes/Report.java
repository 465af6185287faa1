package org.liandong.disputes;

import java.util.UUID;
import org.liandong.base.PlaceCode;

/**
 * What somebody reports as a dispute.
 *
 * @param other the name of the other side, as far as known; may be empty
 * @param once made with the form: sending it twice is one dispute
 */
public record Report(PlaceCode place, String kind, String words, String other, UUID once) {}
