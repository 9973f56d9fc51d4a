package org.rookery.platform.db;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * A {@code uuid[]} parameter in PostgreSQL's own binary form. The driver writes arrays of uuids as
 * text, which both sides then take letter by letter: that was a tenth of a turn.
 */
final class UuidArray extends PGobject implements PGBinaryObject {
  private static final long serialVersionUID = 1L;
  private static final int UUID_OID = 2950;
  private static final int HEADER = 20;
  private static final int ELEMENT = 20;

  private final transient @Nullable UUID[] values;

  UuidArray(@Nullable UUID[] values) {
    this.values = values;
    setType("_uuid");
  }

  @Override
  public int lengthInBytes() {
    var length = HEADER;
    for (var value : values) {
      length += value == null ? Integer.BYTES : ELEMENT;
    }
    return length;
  }

  /** Dimensions, whether there are nulls, element type, length, lower bound; then the elements. */
  @Override
  public void toBytes(byte[] bytes, int offset) {
    var out = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
    out.putInt(1).putInt(1).putInt(UUID_OID).putInt(values.length).putInt(1);
    for (var value : values) {
      if (value == null) {
        out.putInt(-1);
      } else {
        out.putInt(Long.BYTES * 2)
            .putLong(value.getMostSignificantBits())
            .putLong(value.getLeastSignificantBits());
      }
    }
  }

  /** The text form, for a connection that does not take the binary one. */
  @Override
  public String getValue() {
    return Stream.of(values).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public void setByteValue(byte[] value, int offset) {
    throw new UnsupportedOperationException("a parameter only");
  }
}
