package org.liandong.identity.web;

import org.liandong.ui.Form;

/**
 * The page to sign in on.
 *
 * @param to where one wanted to go
 */
public record SignInPage(Form form, String to) {}
