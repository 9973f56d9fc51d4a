package org.rookery.roadmap;

import java.util.List;

/**
 * A request with the demand for it, as one place sees it.
 *
 * @param demand how many partners want it
 * @param votes the votes the place may see: its own; the provider sees all
 */
public record RequestView(FeatureRequest request, int demand, List<Vote> votes) {}
