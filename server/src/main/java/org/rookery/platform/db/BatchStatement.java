package org.rookery.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One statement of fixed text whose parameters are columns: {@code unnest} turns them into rows, so
 * the text, and with it the plan, is the same for every batch size. Columns are given in the order
 * of the statement.
 *
 * <p>Instants travel as epoch milliseconds, 0 for none: numbers go to the server in binary. The
 * statement reads them with {@code to_timestamp(nullif(x, 0) / 1000.0::float8)}.
 */
public final class BatchStatement implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement statement;
  private int next = 1;

  /** Prepares the text on this connection. */
  public BatchStatement(Connection connection, String sql) throws SQLException {
    this.connection = connection;
    this.statement = connection.prepareStatement(sql);
  }

  /** The next column, of uuids. */
  public <T> BatchStatement uuids(List<T> rows, Function<T, @Nullable UUID> value)
      throws SQLException {
    var column = new @Nullable UUID[rows.size()];
    for (var i = 0; i < column.length; i++) {
      column[i] = value.apply(rows.get(i));
    }
    statement.setObject(next++, new UuidArray(column));
    return this;
  }

  /** The next column, of texts. */
  public <T> BatchStatement texts(List<T> rows, Function<T, @Nullable String> value)
      throws SQLException {
    var column = new @Nullable String[rows.size()];
    for (var i = 0; i < column.length; i++) {
      column[i] = value.apply(rows.get(i));
    }
    statement.setArray(next++, connection.createArrayOf("text", column));
    return this;
  }

  /** The next column, of bigints. */
  public <T> BatchStatement longs(List<T> rows, ToLongFunction<T> value) throws SQLException {
    var column = new long[rows.size()];
    for (var i = 0; i < column.length; i++) {
      column[i] = value.applyAsLong(rows.get(i));
    }
    return longs(column);
  }

  /** The next column, of integers. */
  public <T> BatchStatement ints(List<T> rows, ToIntFunction<T> value) throws SQLException {
    var column = new int[rows.size()];
    for (var i = 0; i < column.length; i++) {
      column[i] = value.applyAsInt(rows.get(i));
    }
    statement.setObject(next++, column);
    return this;
  }

  /** The next column, of booleans. */
  public <T> BatchStatement booleans(List<T> rows, Predicate<T> value) throws SQLException {
    var column = new Boolean[rows.size()];
    for (var i = 0; i < column.length; i++) {
      column[i] = value.test(rows.get(i));
    }
    statement.setArray(next++, connection.createArrayOf("bool", column));
    return this;
  }

  /** The next column, of instants; null is 0. */
  public <T> BatchStatement instants(List<T> rows, Function<T, @Nullable Instant> value)
      throws SQLException {
    var column = new long[rows.size()];
    for (var i = 0; i < column.length; i++) {
      var at = value.apply(rows.get(i));
      column[i] = at == null ? 0 : at.toEpochMilli();
    }
    return longs(column);
  }

  /** The number of rows the statement wrote; of several statements in one text, of each. */
  public int execute() throws SQLException {
    return statement.executeUpdate();
  }

  /** Runs several statements of one text; the rows each wrote, in order. */
  public int[] executeAll(int statements) throws SQLException {
    var written = new int[statements];
    statement.execute();
    for (var i = 0; i < statements; i++) {
      written[i] = statement.getUpdateCount();
      statement.getMoreResults();
    }
    return written;
  }

  /** The rows a query answers. */
  public ResultSet query() throws SQLException {
    return statement.executeQuery();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }

  private BatchStatement longs(long[] column) throws SQLException {
    statement.setObject(next++, column);
    return this;
  }
}
