/** Migrations of every capability and the jOOQ classes generated from them. */
package org.rookery.schema;
