package org.rookery.roadmap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the roadmap works.
 *
 * @param demandThreshold how many partners make a request a candidate
 */
@ConfigurationProperties("rookery.roadmap")
public record RoadmapSettings(@DefaultValue("5") int demandThreshold) {}
