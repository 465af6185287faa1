package org.liandong.engine.detect;

/**
 * All that is kept of a meter between two readings: plain numbers, about two kilobytes as JSON.
 *
 * @param home its id
 * @param meter what it measures
 * @param gauge the last reading
 * @param habit the hours of a usual day
 * @param tempo how lively the last days were
 * @param silence the silence of now
 */
public record Memory(
    String home,
    Meter meter,
    Gauge.Kept gauge,
    Habit.Kept habit,
    Tempo.Kept tempo,
    Home.Silence silence) {}
