package org.rookery.desk;

/** A file of a ticket; its media type is what its bytes are, not what somebody said. */
public record Attachment(AttachmentId id, String name, String mediaType, long size, String sha256) {

  /** As a message names it. */
  public Fact.Attached attached() {
    return new Fact.Attached(id, name, mediaType, size);
  }
}
