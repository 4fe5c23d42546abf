/** Jobs over HTTP. */
@NullMarked
package cn.huijian.jobs.web;

import org.jspecify.annotations.NullMarked;
