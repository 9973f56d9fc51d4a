/** Reaches into a room of {@code lower}: the architecture test must notice. */
package planted.upper;
