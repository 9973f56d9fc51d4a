package org.rookery.platform.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and the cursor that leads to the next; {@code nextCursor} is null on the last
 * page.
 */
public record Page<T>(List<T> data, Position page) {

  /** Where the list goes on. */
  @Schema(name = "PageInfo")
  public record Position(@Nullable String nextCursor, boolean hasMore) {}

  /**
   * Makes a page of at most {@code limit} rows out of a query that asked for one more.
   *
   * @param cursor names the place behind a row
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), new Position(null, false));
    }
    var shown = List.copyOf(rows.subList(0, limit));
    return new Page<>(shown, new Position(cursor.apply(shown.getLast()), true));
  }

  /** The same page of other things. */
  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(data.stream().map(change).toList(), page);
  }
}
