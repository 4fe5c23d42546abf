/** The common form of every answer over HTTP: the public contract. */
@NullMarked
package cn.huijian.app.web;

import org.jspecify.annotations.NullMarked;
