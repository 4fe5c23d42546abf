/** The queue in PostgreSQL. */
@NullMarked
package cn.huijian.jobs.store;

import org.jspecify.annotations.NullMarked;
