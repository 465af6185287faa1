package org.liandong.requests.web;

import java.util.List;
import java.util.UUID;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The page on which a resident reports a problem.
 *
 * @param community where it is about, named in full
 * @param spots compounds and buildings there, to point at one
 * @param groups kinds of problem, the first chosen by the words
 * @param answerDays within how many working days an answer comes
 * @param responsible who will hold it, masked; empty when the whole community does
 */
public record ReportPage(
    Form form,
    PlaceCode place,
    String community,
    List<Choice> spots,
    List<Choice> groups,
    int answerDays,
    String responsible,
    UUID once) {}
