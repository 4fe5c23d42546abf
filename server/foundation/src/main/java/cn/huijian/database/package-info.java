/**
 * The one PostgreSQL behind every room: the embedded server with its folder, and the migrations in the order of the stages.
 *
 * <p>Not for: queries (each room owns its schema).
 *
 * <p>Schema: events (the event registry of Spring Modulith). Events: none. Serves: -.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package cn.huijian.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
