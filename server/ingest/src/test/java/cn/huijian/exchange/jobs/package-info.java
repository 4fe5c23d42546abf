@NullMarked
package cn.huijian.exchange.jobs;

import org.jspecify.annotations.NullMarked;
