/** Submissions from outside that become leads. */
@NullMarked
package cn.huijian.lead.jobs;

import org.jspecify.annotations.NullMarked;
