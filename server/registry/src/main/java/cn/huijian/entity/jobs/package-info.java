/** Takes in imported rows. */
@NullMarked
package cn.huijian.entity.jobs;

import org.jspecify.annotations.NullMarked;
