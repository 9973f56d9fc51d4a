package org.rookery.calendar.holiday;

import java.util.List;

/** A country, or a region of one, whose public holidays are known. */
public record Country(String code, String name, List<Region> regions) {

  /** Keeps its own copy. */
  public Country {
    regions = List.copyOf(regions);
  }

  /** A part of a country with holidays of its own. */
  public record Region(String code, String name) {}
}
