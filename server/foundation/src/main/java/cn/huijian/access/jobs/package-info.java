/** What is made at start and what is cleared by time. */
@NullMarked
package cn.huijian.access.jobs;

import org.jspecify.annotations.NullMarked;
