package org.liandong.inbox;

import org.liandong.base.AccountId;

/** An account was told something; published only where there is a way out of the platform. */
record Told(Message.Id message, AccountId account) {}
