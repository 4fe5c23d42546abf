/** The viewer. */
@NullMarked
package cn.huijian.knowledge.web;

import org.jspecify.annotations.NullMarked;
