package org.liandong.identity.web;

import org.liandong.ui.Form;

/**
 * Recording an authorisation signed on paper.
 *
 * @param account of the resident who signed
 */
public record PaperPage(Form form, String account, String name, String place) {}
