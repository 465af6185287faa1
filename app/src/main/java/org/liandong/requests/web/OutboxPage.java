package org.liandong.requests.web;

import java.util.List;
import org.liandong.requests.Offline;

/**
 * What waits on this phone, which only the phone knows, and what came from it lately.
 *
 * @param owner whose copies may be sent and shown
 */
public record OutboxPage(String owner, List<Offline.Received> received) {}
