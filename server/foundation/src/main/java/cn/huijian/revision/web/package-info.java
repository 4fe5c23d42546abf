/** The desk over HTTP. */
@NullMarked
package cn.huijian.revision.web;

import org.jspecify.annotations.NullMarked;
