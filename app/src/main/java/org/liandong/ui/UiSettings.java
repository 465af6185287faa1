package org.liandong.ui;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the pages.
 *
 * @param strictMessages whether a missing message fails the page (tests) or shows its key
 */
@ConfigurationProperties("liandong.ui")
public record UiSettings(@DefaultValue("false") boolean strictMessages) {}
