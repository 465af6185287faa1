package org.liandong.ui.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Refused;
import org.liandong.ui.Form;

/**
 * The page of a request that was not answered as asked.
 *
 * @param name what happened, the middle of its message keys
 * @param form the problems by field, when the input was wrong
 * @param kept what had been typed, to be copied
 * @param back where the person came from, or the front door
 * @param signIn where to sign in, when that may help
 */
public record OutcomePage(
    String name,
    int status,
    @Nullable Refused refusal,
    Form form,
    List<String> kept,
    String back,
    @Nullable String signIn,
    @Nullable String incident) {}
