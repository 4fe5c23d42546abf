/** How outside files are read: form, rows, header mapping, the checks that need no register. Pure: no SQL, no Spring. */
@NullMarked
package cn.huijian.exchange.model;

import org.jspecify.annotations.NullMarked;
