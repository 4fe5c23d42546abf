/** Hears of facts and takes them in. */
@NullMarked
package cn.huijian.sharing.jobs;

import org.jspecify.annotations.NullMarked;
