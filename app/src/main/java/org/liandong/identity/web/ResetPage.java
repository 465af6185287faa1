package org.liandong.identity.web;

import org.liandong.ui.Form;

/** The page for a one-time code and a new password. */
public record ResetPage(Form form) {}
