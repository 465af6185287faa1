package org.liandong.ui.web;

import org.liandong.ui.Form;
import org.liandong.ui.tag.Sorting;

/**
 * The catalogue of elements: the sample form as it stands, and made-up samples for the rest.
 *
 * @param layout which of the four layouts it is shown in
 */
public record ElementsPage(String layout, Form form, Sorting sorting, Samples samples) {}
