/** The desk of staff and the pages of firms. */
@NullMarked
package cn.huijian.enterprise.web;

import org.jspecify.annotations.NullMarked;
