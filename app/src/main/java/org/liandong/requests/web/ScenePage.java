package org.liandong.requests.web;

import java.util.List;
import org.liandong.base.Keyset;
import org.liandong.requests.Scene;

/**
 * One of the three scenes at a place: its figures, what the reader has in it and what neighbours
 * have.
 *
 * @param place in full
 * @param figures of the last ninety days
 * @param own the reader's own, the newest first
 */
public record ScenePage(
    Scene scene,
    String place,
    SceneFigures figures,
    Keyset<Row> own,
    List<SimilarPage.Row> neighbours) {}
