/** The dispatcher that runs what is queued. */
@NullMarked
package cn.huijian.jobs.jobs;

import org.jspecify.annotations.NullMarked;
