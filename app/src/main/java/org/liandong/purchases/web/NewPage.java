package org.liandong.purchases.web;

import java.util.List;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The form of a plan.
 *
 * @param sample whether the catalogue of the place is a sample
 * @param above contracts that may pass money on
 */
public record NewPage(
    List<Choice> items,
    List<Choice> fields,
    List<Choice> methods,
    boolean sample,
    List<Choice> spots,
    List<Choice> above,
    int year,
    Form form) {}
