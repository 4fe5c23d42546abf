/** The public's pages, rendered here so that they work without script. */
@NullMarked
package cn.huijian.portal.web;

import org.jspecify.annotations.NullMarked;
