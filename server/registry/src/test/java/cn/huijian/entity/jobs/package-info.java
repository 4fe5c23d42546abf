/** What the jobs of the register leave behind. */
@NullMarked
package cn.huijian.entity.jobs;

import org.jspecify.annotations.NullMarked;
