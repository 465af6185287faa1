package org.liandong.requests.web;

import org.liandong.requests.Request;
import org.liandong.ui.Form;

/** Why somebody could not join a request. */
public record JoinPage(Form form, Request.Id id) {}
