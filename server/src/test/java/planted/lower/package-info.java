/** Has a room of its own. */
package planted.lower;
