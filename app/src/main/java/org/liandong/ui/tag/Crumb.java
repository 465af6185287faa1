package org.liandong.ui.tag;

/** One place on the way to this page, from the top down; the page itself is not among them. */
public record Crumb(String label, String href) {}
