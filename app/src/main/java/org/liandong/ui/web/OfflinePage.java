package org.liandong.ui.web;

/** The page kept on the device for when there is no network. It holds nothing. */
public record OfflinePage() {}
