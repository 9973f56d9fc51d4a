package planted.upper;

/** Uses what it must not see. */
public class Reaching {
  /** The stolen room. */
  public planted.lower.store.Hidden taken = new planted.lower.store.Hidden();
}
