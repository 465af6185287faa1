package org.liandong.disputes.warnings;

import java.util.List;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.warnings.Warning.Cause;
import org.liandong.policy.Ruling;

/**
 * What was found when a dispute came in.
 *
 * @param dispute the one that set it off
 * @param subject what is watched
 * @param name the party's name or the words found
 * @param cases all disputes counted, that one included
 * @param rulings what the rules said, each kept
 */
record Alarm(
    Dispute dispute,
    Cause cause,
    String subject,
    String name,
    int amount,
    List<Dispute.Id> cases,
    List<Ruling> rulings) {}
