package org.liandong.surveys.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.surveys.Answers.Written;
import org.liandong.surveys.Survey;

/** What was written in a closed survey, for who asked. */
public record WordsPage(Survey survey, Keyset<Written> words, @Nullable String after) {
  public String question(Written written) {
    return survey.questions().get(written.question() - 1).text();
  }
}
