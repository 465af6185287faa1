package org.liandong.ui.web;

/**
 * What the sample paper shows.
 *
 * @param parts how many paragraphs follow the table
 */
public record SamplePaper(String name, String words, int parts) {}
