/** The common form of every answer over HTTP: the public contract, and errors as RFC 9457 problems. */
@NullMarked
package cn.huijian.app.web;

import org.jspecify.annotations.NullMarked;
