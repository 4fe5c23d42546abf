/** Fills a demonstration folder with the simulated city, through the same doors as real data. */
@NullMarked
package cn.huijian.app.demo;

import org.jspecify.annotations.NullMarked;
