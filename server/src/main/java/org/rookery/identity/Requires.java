package org.rookery.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the caller of an endpoint needs: one of these permissions of the registry, {@code
 * section:verb}. Several are given where the levels call the same thing by other names ({@code
 * members:read}, {@code team:read}).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

  /** Any signed-in person and any token, whatever they may. */
  String SIGNED_IN = "signed-in";

  /** One of these suffices. */
  String[] value();
}
