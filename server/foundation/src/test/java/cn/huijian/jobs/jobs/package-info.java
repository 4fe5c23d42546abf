@NullMarked
package cn.huijian.jobs.jobs;

import org.jspecify.annotations.NullMarked;
