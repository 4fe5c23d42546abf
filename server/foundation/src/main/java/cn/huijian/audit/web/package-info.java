/** The trail over HTTP, and the trace number of each request. */
@NullMarked
package cn.huijian.audit.web;

import org.jspecify.annotations.NullMarked;
