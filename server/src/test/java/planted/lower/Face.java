package planted.lower;

/** What others may see. */
public class Face {}
