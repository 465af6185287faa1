package org.liandong.requests.web;

/** The page shown without a network: nothing on it is anybody's. */
public record OfflinePage() {}
