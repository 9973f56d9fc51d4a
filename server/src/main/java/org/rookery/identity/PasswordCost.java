package org.rookery.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one hash of a password costs; a stored hash keeps the cost it was made with.
 *
 * @param memoryKib memory in KiB
 * @param passes how often it is gone through
 */
@ConfigurationProperties("rookery.passwords")
record PasswordCost(@DefaultValue("16384") int memoryKib, @DefaultValue("2") int passes) {}
