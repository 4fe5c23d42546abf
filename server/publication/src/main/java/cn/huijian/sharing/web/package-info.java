/** The desk of reporting, applications and calls over HTTP. */
@NullMarked
package cn.huijian.sharing.web;

import org.jspecify.annotations.NullMarked;
