package planted.lower.store;

/** A room nobody else may enter. */
public class Hidden {}
