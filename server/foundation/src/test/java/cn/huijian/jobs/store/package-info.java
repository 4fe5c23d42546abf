@NullMarked
package cn.huijian.jobs.store;

import org.jspecify.annotations.NullMarked;
