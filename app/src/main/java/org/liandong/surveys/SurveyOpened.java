package org.liandong.surveys;

/** A survey is asked from now on. */
public record SurveyOpened(Survey.Id id) {}
