package org.liandong.stations.web;

import org.liandong.stations.Society;

/** A group in a list, with how many belong to it. */
public record SocietyRow(Society society, int members) {}
