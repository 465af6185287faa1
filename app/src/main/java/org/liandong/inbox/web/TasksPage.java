package org.liandong.inbox.web;

import java.util.List;
import org.liandong.inbox.Waiting;

/**
 * What waits for somebody.
 *
 * @param unread how many messages are unread
 */
public record TasksPage(List<Waiting> tasks, int unread) {}
