package org.liandong.ui.web;

import org.liandong.ui.Form;
import org.liandong.ui.tag.Sorting;

/** The catalogue of elements: the sample form as it stands, and made-up samples for the rest. */
public record ElementsPage(Form form, Sorting sorting, Samples samples) {}
