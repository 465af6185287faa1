package org.liandong.inbox.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.inbox.Message;

/**
 * What somebody was told.
 *
 * @param after where this page begins, null on the first
 * @param unread how many are unread on all pages
 * @param waiting how many tasks wait
 */
public record MessagesPage(
    Keyset<Message> messages, @Nullable String after, int unread, int waiting) {}
