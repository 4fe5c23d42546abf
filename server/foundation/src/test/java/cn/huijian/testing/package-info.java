/** Shared test support: a real PostgreSQL per JVM and the real input files. */
@NullMarked
package cn.huijian.testing;

import org.jspecify.annotations.NullMarked;
